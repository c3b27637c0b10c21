// SPDX-License-Identifier: Apache-2.0
#include "core/store/disk.hpp"
#include "core/trust/secret_key.hpp"
#include "ctl/console.hpp"
#include "ctl/known_keys.hpp"
#include "ctl/password.hpp"
#include "ctl/verbs.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value_from.hpp>

#include <algorithm>
#include <memory>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct KeyOptions {
    fs::path file;
    std::string name;
    std::vector<std::string> packs;
    fs::path passwordFile;
    bool noPassword = false;
    bool json = false;
};

void failKey(Call& call, const KeyOptions& words, const Error& error)
{
    call.exit = kNo;
    if (words.json)
        return sayJson(
            json::object{{"error", json::object{{"sentence", error.message.en}, {"sentence_de", error.message.de}}}});
    complain(error.message);
}

fs::path withEnding(const fs::path& file, const char* ending)
{
    auto named = file;
    named += ending;
    return named;
}

/// A file that is not there yet.
Result<void> writeKeyFile(const fs::path& file, std::string_view text, unsigned mode)
{
    const auto fd = openFile(file, O_WRONLY | O_CREAT | O_EXCL, mode);
    if (!fd)
        return fd.error();
    if (auto written = writeAll(*fd, std::as_bytes(std::span(text)), file.string()); !written)
        return written;
    return syncPath(file);
}

Result<PublicKey> makeKey(const KeyOptions& words)
{
    const auto secretFile = withEnding(words.file, ".key");
    const auto publicFile = withEnding(words.file, ".pub");
    std::error_code ec;
    for (const auto& file : {secretFile, publicFile})
        if (fs::exists(file, ec))
            return Error{Errc::Refused, phrase("{} is there already; a key is never written over", file.string())};
    auto password = words.noPassword             ? Result<Secret>(Secret())
                    : words.passwordFile.empty() ? askNewPassword()
                                                 : readPassword(words.passwordFile);
    if (!password)
        return password.error();
    if (!words.noPassword && password->empty())
        return Error{Errc::Refused,
                     phrase("an empty password protects nothing; --no-password makes a key without one")};
    const auto key = SecretKey::make();
    const auto text = key.print(*password);
    if (!text)
        return text.error();
    if (const auto written = writeKeyFile(secretFile, text->text(), 0600); !written)
        return written.error();
    if (const auto written = writeKeyFile(publicFile, printPublicKey(key.publicKey()), 0644); !written) {
        fs::remove(secretFile, ec); // half a pair is of no use; the first failure is the one to tell
        return written.error();
    }
    return key.publicKey();
}

Result<void> rememberKey(const TrustedKey& key)
{
    auto known = readKnownKeys(keysFile());
    if (!known)
        return known.error();
    noteKey(*known, key);
    return writeKnownKeys(keysFile(), *known);
}

void keyNew(Call& call, const KeyOptions& words)
{
    const auto made = makeKey(words);
    if (!made)
        return failKey(call, words, made.error());
    TrustedKey own(*made);
    own.name = words.name.empty() ? words.file.filename().string() : words.name;
    if (const auto known = rememberKey(own); !known)
        return failKey(call, words, known.error());
    const auto secretFile = withEnding(words.file, ".key").string();
    const auto publicFile = withEnding(words.file, ".pub").string();
    if (words.json)
        return sayJson(json::object{{"key_id", printKeyId(*made)}, {"secret", secretFile}, {"public", publicFile}});
    say("key " + printKeyId(*made));
    say(secretFile + " signs packs: keep it, keep a copy in a safe, show it to nobody" +
        (words.noPassword ? "; it has no password" : ""));
    say(publicFile + " is for the screens: put it beside screen.yaml and name it under trust, keys");
}

void keyList(Call& call, const KeyOptions& words)
{
    const auto known = readKnownKeys(keysFile());
    if (!known)
        return failKey(call, words, known.error());
    json::array list;
    for (const auto& trusted : known->keys) {
        const auto id = printKeyId(*trusted.key);
        const auto state = std::string(printSignerState(signerOf(id, *known).state));
        list.push_back(json::object{
            {"key_id", id}, {"name", trusted.name}, {"packs", json::value_from(trusted.packs)}, {"state", state}});
        if (words.json)
            continue;
        std::string line = id;
        line.append("  ").append(state).append("  ").append(trusted.name);
        for (const auto& pattern : trusted.packs)
            line.append("  ").append(pattern);
        say(line);
    }
    for (const auto& id : known->revoked) {
        const TrustRules one{.revoked = {id}};
        if (std::ranges::any_of(known->keys, [&](const auto& key) { return isRevoked(printKeyId(*key.key), one); }))
            continue;
        list.push_back(json::object{{"key_id", id}, {"name", ""}, {"packs", json::array()}, {"state", "revoked"}});
        if (!words.json)
            say(id + "  revoked");
    }
    if (words.json)
        return sayJson(list);
    if (list.empty())
        say("no keys are known on this computer; \"vitrinectl key new FILE\" makes one");
}

void keyTrust(Call& call, const KeyOptions& words)
{
    const auto key = readPublicKey(words.file);
    if (!key)
        return failKey(call, words, key.error());
    const auto id = printKeyId(*key);
    const auto known = readKnownKeys(keysFile());
    if (!known)
        return failKey(call, words, known.error());
    if (isRevoked(id, *known))
        return failKey(call, words, {Errc::Refused, phrase("the key {} has been revoked here, which is for ever", id)});
    TrustedKey trusted(*key);
    trusted.name = words.name;
    trusted.packs = words.packs;
    if (const auto noted = rememberKey(trusted); !noted)
        return failKey(call, words, noted.error());
    if (words.json)
        return sayJson(json::object{{"key_id", id}, {"state", "trusted"}});
    say("key " + id + (words.name.empty() ? "" : " of " + words.name) + " is trusted on this computer");
}

void keyRevoke(Call& call, const KeyOptions& words)
{
    auto id = words.file.string();
    if (const auto key = readPublicKey(words.file))
        id = printKeyId(*key);
    else if (key.error().code != Errc::NotFound)
        return failKey(call, words, key.error());
    const auto isDigit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    };
    if (id.empty() || id.size() > 16 || !std::ranges::all_of(id, isDigit))
        return failKey(call, words, {Errc::Refused, phrase("{} is neither a public key file nor the id of a key", id)});
    auto known = readKnownKeys(keysFile());
    if (!known)
        return failKey(call, words, known.error());
    if (!isRevoked(id, *known))
        known->revoked.push_back(id);
    if (const auto written = writeKnownKeys(keysFile(), *known); !written)
        return failKey(call, words, written.error());
    if (words.json)
        return sayJson(json::object{{"key_id", id}, {"state", "revoked"}});
    say("key " + id +
        " is revoked on this computer; screens refuse it when it stands in screen.yaml under trust, revoked");
}

} // namespace

void addKeyVerbs(CLI::App& app, Call& call)
{
    auto* group = app.add_subcommand("key", "make and keep the keys that sign packs");
    group->require_subcommand(1);
    const auto words = std::make_shared<KeyOptions>();
    const auto verb = [&](const char* name, const char* about, void (*run)(Call&, const KeyOptions&)) {
        auto* found = group->add_subcommand(name, about);
        found->add_flag("--json", words->json, "answer as JSON");
        found->callback([&call, words, run] { run(call, *words); });
        return found;
    };
    auto* make = verb("new", "a pair of keys: FILE.key signs, FILE.pub is for the screens", keyNew);
    make->add_option("FILE", words->file, "the files' common name")->required()->type_name("");
    make->add_option("--name", words->name, "whose it is, for people")->type_name("NAME");
    auto* open = make->add_flag("--no-password", words->noPassword, "whoever has the file can sign");
    make->add_option("--password-file", words->passwordFile, "its first line is the password; - reads it from stdin")
        ->type_name("FILE")
        ->excludes(open);
    verb("list", "the keys known on this computer", keyList);
    auto* trust = verb("trust", "take packs signed with this key for good", keyTrust);
    trust->add_option("PUB", words->file, "a minisign public key file")->required()->type_name("");
    trust->add_option("--name", words->name, "whose it is, for people")->type_name("NAME");
    trust->add_option("--packs", words->packs, "ids of packs it may sign, such as 'vendor-x-*' (may be given again)")
        ->type_name("ID");
    auto* revoke = verb("revoke", "never take this key again", keyRevoke);
    revoke->add_option("KEY", words->file, "its id, or its public key file")->required()->type_name("");
}

} // namespace vitrine::ctl
