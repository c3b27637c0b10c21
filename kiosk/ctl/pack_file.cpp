// SPDX-License-Identifier: Apache-2.0
#include "ctl/pack_file.hpp"

#include "core/store/admission.hpp"
#include "core/store/disk.hpp"
#include "core/store/staging.hpp"
#include "core/trust/minisign.hpp"
#include "core/yaml/read_yaml.hpp"

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;

namespace {

/// Keeps the manifest, for the pack's name and version.
class ManifestSink final : public FileSink {
public:
    Result<void> begin(const std::string& name, std::uint64_t size) override
    {
        m_isManifest = name == "pack.yaml" && size <= YamlLimits().bytes;
        return {};
    }
    Result<void> write(std::span<const std::byte> bytes) override
    {
        if (m_isManifest)
            manifest.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return {};
    }
    Result<void> end() override { return {}; }
    std::string manifest;

private:
    bool m_isManifest = false;
};

std::string manifestText(const boost::json::value& root, std::string_view key)
{
    const auto* object = root.if_object();
    const auto* value = object != nullptr ? object->if_contains(key) : nullptr;
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

/// What is wrong with an archive, with its name before it.
Error about(const fs::path& file, const Error& error)
{
    auto told = error;
    told.message = Words(file.string()) + ": " + error.message;
    if (file.filename() == "pack.yaml")
        told.message += "; " + phrase("name the folder in which it lies");
    return told;
}

} // namespace

Result<TempFolder> TempFolder::make()
{
    std::error_code ec;
    auto name = (fs::temp_directory_path(ec) / "vitrinectl-XXXXXX").string();
    if (ec || ::mkdtemp(name.data()) == nullptr)
        return systemError(ec ? ec.value() : errno, phrase("cannot make a temporary folder"));
    return TempFolder(name);
}

TempFolder::~TempFolder()
{
    std::error_code ignored; // the system's own tidying finds what is left
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

Result<ArchiveHead> unpack(const fs::path& file, const fs::path& folder, const Progress& progress)
{
    auto source = openFileSource(file);
    if (!source)
        return source.error();
    StagedTree tree(folder, [&folder](std::uint64_t more) { return checkRoom(folder, more, 0); });
    auto head = readPackArchive(
        **source, {}, [](const auto& /*sums*/, const auto& /*signature*/) { return Result<void>(); }, tree, progress);
    if (!head)
        return about(file, head.error());
    return head;
}

Result<Verified> verifyPackFile(const fs::path& file, const TrustRules& trust, bool mustBeTrusted,
                                const Progress& progress)
{
    auto source = openFileSource(file);
    if (!source)
        return source.error();
    Verified verified;
    Admission admission;
    const Judge judge = [&](const std::string& sumsText, const std::string& signature) -> Result<void> {
        if (signature.empty() && mustBeTrusted)
            return Error{Errc::Refused, phrase("the pack is not signed")};
        if (signature.empty())
            return {};
        const auto keyId = signatureKeyId(signature);
        if (!keyId)
            return keyId.error();
        verified.keyId = *keyId;
        auto rules = trust;
        rules.strangers = !mustBeTrusted;
        auto admitted = admit(sumsText, signature, rules);
        if (!admitted)
            return admitted.error();
        admission = std::move(*admitted);
        verified.trusted = !admission.keyId.empty();
        verified.signer = signerOf(admission.keyId, trust).name;
        return {};
    };
    ManifestSink sink;
    const auto head = readPackArchive(**source, {}, judge, sink, progress);
    if (!head)
        return about(file, head.error());
    Problems problems;
    if (const auto manifest = readYaml(sink.manifest, "pack.yaml", problems); manifest && !hasErrors(problems)) {
        verified.id = manifestText(manifest->root, "id");
        verified.version = manifestText(manifest->root, "version");
    }
    if (verified.trusted && admission.comment != trustedComment({.id = verified.id, .version = verified.version}))
        return Error{Errc::Refused, phrase("the signature is for \"{}\", but this is the pack {} {}", admission.comment,
                                           verified.id, verified.version)};
    verified.files = head->sums.size();
    return verified;
}

} // namespace vitrine::ctl
