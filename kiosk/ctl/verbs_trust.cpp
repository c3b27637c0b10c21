// SPDX-License-Identifier: Apache-2.0
#include "core/store/disk.hpp"
#include "core/trust/secret_key.hpp"
#include "core/trust/trust_list.hpp"
#include "ctl/console.hpp"
#include "ctl/known_keys.hpp"
#include "ctl/on_screens.hpp"
#include "ctl/password.hpp"
#include "ctl/trust_list_text.hpp"
#include "ctl/verbs.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <memory>
#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct TrustOptions {
    fs::path file;
    std::string like;
    std::vector<std::string> revoke;
    std::vector<fs::path> add;
    fs::path key;
    fs::path passwordFile;
    std::vector<std::string> screens;
    bool json = false;
};

void failTrust(Call& call, const TrustOptions& words, const Error& error)
{
    call.exit = exitOf(error);
    if (words.json)
        return sayJson(json::object{{"error", json::object{{"sentence", error.message.en},
                                                           {"sentence_de", error.message.de},
                                                           {"findings", problemsToJson(error.problems)}}}});
    complainProblems(error.problems, words.file.parent_path().generic_string());
    complain(error.message);
}

/// The text of a list that is fit to be signed and sent, and what it says.
Result<std::pair<std::string, TrustList>> readList(const fs::path& file)
{
    auto text = readWhole(file, kTrustListBytes);
    if (!text)
        return text.error();
    Problems problems;
    auto list = readTrustList(*text, file.filename().string(), problems);
    if (!list)
        return Error{Errc::Refused, phrase("{} is no list that a screen would take", file.string()),
                     std::move(problems)};
    return std::pair(std::move(*text), std::move(*list));
}

// --- new ----------------------------------------------------------------------------------------------------------

/// What a screen trusts, so that the next list begins where it is.
Result<TrustList> listOf(Call& call, const std::string& name)
{
    Result<TrustList> list = Error{};
    onScreens(call, {name}, false, [&](const std::string&, const ScreenClient& screen, bool) -> Result<json::object> {
        auto answer = jsonOf(screen.get("/api/v1/trust"));
        if (answer)
            list = trustListFrom(*answer);
        return answer;
    });
    return list;
}

/// What this computer knows, as a first list.
Result<TrustList> listOfHere()
{
    auto known = readKnownKeys(keysFile());
    if (!known)
        return known.error();
    TrustList list;
    list.revoked = known->revoked;
    for (const auto& key : known->keys)
        if (!isRevoked(printKeyId(*key.key), *known))
            list.keys.push_back(key);
    return list;
}

void trustNew(Call& call, const TrustOptions& words)
{
    std::error_code ec;
    if (fs::exists(words.file, ec))
        return failTrust(call, words, {Errc::Refused, phrase("{} is there already", words.file.string()), {}});
    auto list = words.like.empty() ? listOfHere() : listOf(call, words.like);
    if (call.exit != kDone)
        return; // and why has been said
    if (!list)
        return failTrust(call, words, list.error());
    ++list->number;
    for (const auto& id : words.revoke) {
        const TrustRules revoked{.revoked = {id}};
        std::erase_if(list->keys, [&](const auto& key) { return isRevoked(printKeyId(*key.key), revoked); });
        if (!isRevoked(id, {.revoked = list->revoked}))
            list->revoked.push_back(id);
    }
    for (const auto& file : words.add) {
        const auto key = readPublicKey(file);
        if (!key)
            return failTrust(call, words, key.error());
        TrustedKey added(*key);
        added.name = file.stem().string();
        list->keys.push_back(std::move(added));
    }
    const auto text = trustListText(*list);
    if (const auto written = replaceFile(fs::absolute(words.file), text); !written)
        return failTrust(call, words, written.error());
    Problems problems;
    const auto fit = readTrustList(text, words.file.filename().string(), problems).has_value();
    if (words.json)
        return sayJson(json::object{
            {"file", words.file.string()}, {"number", list->number}, {"findings", problemsToJson(problems)}});
    sayProblems(problems, words.file.parent_path().generic_string());
    say(words.file.string() + " is list " + std::to_string(list->number) +
        (fit ? "; look at it, then \"vitrinectl trust sign\"" : "; correct it, then \"vitrinectl trust sign\""));
}

// --- sign ---------------------------------------------------------------------------------------------------------

void trustSign(Call& call, const TrustOptions& words)
{
    const auto list = readList(words.file);
    if (!list)
        return failTrust(call, words, list.error());
    const auto key = SecretKey::read(words.key, [&] {
        return words.passwordFile.empty() ? askPassword("Password of " + words.key.string())
                                          : readPassword(words.passwordFile);
    });
    if (!key)
        return failTrust(call, words, key.error());
    const auto id = printKeyId(key->publicKey());
    auto beside = fs::absolute(words.file);
    beside += "." + id + ".minisig";
    const auto& [text, says] = *list;
    if (const auto written = replaceFile(beside, key->sign(text, trustListComment(says.number))); !written)
        return failTrust(call, words, written.error());
    if (words.json)
        return sayJson(json::object{{"number", says.number}, {"key_id", id}, {"signature", beside.string()}});
    say("list " + std::to_string(says.number) + " is signed with the key " + id + ": " + beside.filename().string());
}

// --- send and show ------------------------------------------------------------------------------------------------

/// trust.yaml.minisig, as minisign names it, and trust.yaml.ANYTHING.minisig.
Result<std::vector<std::string>> signaturesBeside(const fs::path& file)
{
    std::vector<fs::path> files;
    std::error_code ec;
    const auto begins = file.filename().string() + ".";
    for (fs::directory_iterator it(fs::absolute(file).parent_path(), ec), end; !ec && it != end; it.increment(ec))
        if (const auto name = it->path().filename().string(); name.starts_with(begins) && name.ends_with("minisig"))
            files.push_back(it->path());
    if (ec)
        return systemError(ec.value(), phrase("cannot look beside {}", file.string()));
    std::ranges::sort(files);
    std::vector<std::string> signatures;
    for (const auto& found : files) {
        auto text = readWhole(found, 4096);
        if (!text)
            return text.error();
        signatures.push_back(std::move(*text));
    }
    if (signatures.empty())
        return Error{
            Errc::Refused,
            phrase("no signature lies beside {}; \"vitrinectl trust sign\" or minisign makes one", file.string())};
    return signatures;
}

void trustSend(Call& call, const TrustOptions& words)
{
    const auto list = readList(words.file);
    if (!list)
        return failTrust(call, words, list.error());
    const auto signatures = signaturesBeside(words.file);
    if (!signatures)
        return failTrust(call, words, signatures.error());
    json::object body{{"list", list->first}};
    auto& sent = body["signatures"].emplace_array();
    for (const auto& signature : *signatures)
        sent.emplace_back(signature);
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  auto answer = jsonOf(screen.post("/api/v1/trust", body));
                  if (answer && !quiet) {
                      const auto* changed = answer->if_contains("changed");
                      const bool isNew = changed != nullptr && changed->is_bool() && changed->get_bool();
                      say(name + ": list " + std::to_string(numberIn(*answer, "list")) +
                          (isNew ? " counts" : " counted already"));
                  }
                  return answer;
              });
}

void sayTrust(const std::string& name, const json::object& trust)
{
    const auto list = numberIn(trust, "list");
    say(name + ": " + (list > 0 ? "trust list " + std::to_string(list) : std::string("screen.yaml, no trust list")) +
        ", " + std::to_string(numberIn(trust, "enough")) + " must sign the next");
    if (const auto trouble = textIn(trust, "trouble"); !trouble.empty())
        say("  " + trouble);
    for (const auto& entry : listIn(trust, "keys")) {
        const auto* key = entry.if_object();
        if (key == nullptr)
            continue;
        auto line = "  " + textIn(*key, "key_id") + "  " + textIn(*key, "state") + "  " + textIn(*key, "name");
        if (const auto* lists = key->if_contains("lists"); lists != nullptr && lists->is_bool() && lists->get_bool())
            line += "  lists";
        if (const auto until = textIn(*key, "until"); !until.empty())
            line += "  until " + until;
        for (const auto& pattern : listIn(*key, "packs"))
            if (pattern.is_string())
                line.append("  ").append(pattern.get_string());
        say(line);
    }
    for (const auto& id : listIn(trust, "revoked"))
        if (id.is_string())
            say("  " + std::string(id.get_string()) + "  revoked");
}

void trustShow(Call& call, const TrustOptions& words)
{
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  auto answer = jsonOf(screen.get("/api/v1/trust"));
                  if (answer && !quiet)
                      sayTrust(name, *answer);
                  return answer;
              });
}

} // namespace

void addTrustVerbs(CLI::App& app, Call& call)
{
    auto* group = app.add_subcommand("trust", "say anew whom all screens trust");
    group->require_subcommand(1);
    const auto words = std::make_shared<TrustOptions>();
    const auto verb = [&](const char* name, const char* about, void (*run)(Call&, const TrustOptions&)) {
        auto* found = group->add_subcommand(name, about);
        found->add_flag("--json", words->json, "answer as JSON");
        found->callback([&call, words, run] { run(call, *words); });
        return found;
    };
    auto* make =
        verb("new", "a trust list to look at and sign: the keys of this computer, or what a screen trusts", trustNew);
    make->add_option("FILE", words->file, "the file to write, such as trust.yaml")->required()->type_name("");
    make->add_option("--like", words->like, "begin with what this screen trusts, with the next number")
        ->type_name("SCREEN");
    make->add_option("--revoke", words->revoke, "the id of a key that counts for nothing any more (may be given again)")
        ->type_name("KEY");
    make->add_option("--add", words->add, "a minisign public key file (may be given again)")->type_name("PUB");
    auto* sign = verb("sign", "sign a trust list; the signature lies beside it", trustSign);
    sign->add_option("FILE", words->file, "the list")->required()->type_name("");
    sign->add_option("--key", words->key, "a secret key of minisign that counts for lists")
        ->required()
        ->type_name("FILE");
    sign->add_option("--password-file", words->passwordFile, "its first line is the password; - reads it from stdin")
        ->type_name("FILE");
    auto* send = verb("send", "bring a list and the signatures beside it to screens", trustSend);
    send->add_option("FILE", words->file, "the list")->required()->type_name("");
    send->add_option("SCREEN", words->screens, "known screens, by name")->required()->type_name("");
    auto* show = verb("show", "whom screens trust now", trustShow);
    show->add_option("SCREEN", words->screens, "known screens, by name")->required()->type_name("");
}

} // namespace vitrine::ctl
