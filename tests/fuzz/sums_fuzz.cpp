// SPDX-License-Identifier: Apache-2.0
// pack.sums: what is taken can be written again and means the same.
#include "fuzz/require.hpp"

#include "core/archive/names.hpp"
#include "core/archive/pack_archive.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace vitrine;
    const auto sums = readSums(std::string(reinterpret_cast<const char*>(data), size));
    if (!sums) {
        requireSentence(sums.error().message.en);
        return 0;
    }
    NameTable names;
    for (const auto& [name, sum] : *sums)
        require(!names.add(name) && sum.size() == 64, "a name or a sum that was not checked");
    const auto again = readSums(printSums(*sums));
    require(again && *again == *sums, "sums that do not survive being written");
    return 0;
}
