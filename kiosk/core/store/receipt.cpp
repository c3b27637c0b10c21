// SPDX-License-Identifier: Apache-2.0
#include "core/store/receipt.hpp"

#include "core/store/disk.hpp"
#include "core/store/state_file.hpp"

namespace vitrine {

namespace {

constexpr std::size_t kMaxReceipt = 16UL * 1024 * 1024;

} // namespace

std::filesystem::path receiptFile(const std::filesystem::path& root, const PackRef& pack)
{
    return root / "receipts" / (pack.id + "_" + pack.version + ".json"); // no id has an underscore
}

Result<Receipt> readReceipt(const std::filesystem::path& root, const PackRef& pack)
{
    const auto file = receiptFile(root, pack);
    const auto state = readStateFile(file, kMaxReceipt);
    if (!state)
        return state.error();
    const auto text = [&](std::string_view key) {
        const auto* value = state->if_contains(key);
        return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
    };
    Receipt receipt{.pack = {.id = text("id"), .version = text("version")},
                    .sums = text("sums"),
                    .signature = text("signature"),
                    .keyId = text("key_id"),
                    .takenAt = text("taken_at")};
    if (receipt.pack != pack || receipt.sums.empty())
        return Error{Errc::Unreadable, phrase("{} is not the receipt of {} {}", file.string(), pack.id, pack.version)};
    return receipt;
}

Result<void> writeReceipt(const std::filesystem::path& root, const Receipt& receipt)
{
    return writeStateFile(receiptFile(root, receipt.pack), {{"id", receipt.pack.id},
                                                            {"version", receipt.pack.version},
                                                            {"key_id", receipt.keyId},
                                                            {"taken_at", receipt.takenAt},
                                                            {"sums", receipt.sums},
                                                            {"signature", receipt.signature}});
}

} // namespace vitrine
