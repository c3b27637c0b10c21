// SPDX-License-Identifier: Apache-2.0
#include "core/archive/litter.hpp"
#include "core/archive/sum_cache.hpp"
#include "core/store/admission.hpp"
#include "core/store/disk.hpp"
#include "core/trust/secret_key.hpp"
#include "core/words/speak.hpp"
#include "ctl/console.hpp"
#include "ctl/exhibit_folders.hpp"
#include "ctl/interrupt.hpp"
#include "ctl/known_keys.hpp"
#include "ctl/pack_check.hpp"
#include "ctl/pack_file.hpp"
#include "ctl/pack_new.hpp"
#include "ctl/password.hpp"
#include "ctl/sarif.hpp"
#include "ctl/verbs.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value_from.hpp>

#include <memory>
#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct PackOptions {
    fs::path pack;
    std::string kind;
    std::string language;
    fs::path output;
    fs::path signature;
    fs::path key;
    fs::path passwordFile;
    std::vector<fs::path> trust;
    std::vector<fs::path> exhibits;
    std::string format = "text";
    bool strict = false;
    bool noMedia = false;
    bool json = false;
};

void fail(Call& call, const PackOptions& words, const Error& error)
{
    call.exit = kNo; // packs lie on this computer: no screen was out of reach, and none forbade anything
    if (words.json || words.format == "json") {
        sayJson(json::object{{"error", json::object{{"sentence", error.message.en},
                                                    {"sentence_de", error.message.de},
                                                    {"findings", problemsToJson(error.problems)}}}});
        return;
    }
    complainProblems(error.problems, words.pack.generic_string());
    complain(error.message);
}

Progress drawn(ProgressLine& line)
{
    return [&line](std::uint64_t done, std::uint64_t total) {
        line.show(done, total);
        return !Interrupt::isWanted();
    };
}

void packNew(Call& call, const PackOptions& words)
{
    const auto language = words.language.empty()   ? staffLanguage()
                          : words.language == "de" ? Language::German
                                                   : Language::English;
    const auto made = [&]() -> Result<std::string> {
        const auto kinds = findKinds(call, words.exhibits);
        if (words.kind.empty()) // the starter needs no kinds; an editor then knows those of nobody
            return newPack(words.pack, kinds ? *kinds : Kinds(), language);
        if (!kinds)
            return kinds.error();
        const auto* kind = kinds->find(words.kind);
        if (kind == nullptr) {
            const auto near = kinds->nearest(words.kind);
            auto sentence = phrase("no exhibit kind is called \"{}\"", words.kind);
            if (!near.empty())
                sentence += "; " + phrase("did you mean \"{}\"?", near);
            return Error{Errc::NotFound, sentence};
        }
        // The starter is a story, and it teaches; a kind's sample shows all that the kind can do.
        return kind->id == "story" ? newPack(words.pack, *kinds, language)
                                   : newPack(words.pack, *kind, *kinds, language);
    }();
    if (!made)
        return fail(call, words, made.error());
    if (words.json)
        return sayJson(json::object{{"id", *made}, {"folder", words.pack.string()}});
    say(phrase("{0} is a pack called {1}. See it while you write it: vitrinectl pack preview {0}", words.pack.string(),
               *made)
            .in(language));
}

void packCheck(Call& call, const PackOptions& words)
{
    const auto kinds = findKinds(call, words.exhibits);
    if (!kinds)
        return fail(call, words, kinds.error());
    const auto checked = checkPack(words.pack, *kinds, {.strict = words.strict, .decode = !words.noMedia});
    if (!checked)
        return fail(call, words, checked.error());
    if (hasErrors(checked->problems))
        call.exit = kNo;
    if (words.json || words.format == "json")
        return sayJson(problemsToJson(checked->problems));
    if (words.format == "sarif")
        return sayJson(problemsToSarif(checked->problems, checked->shownAs, staffLanguage()));
    sayProblems(checked->problems, checked->shownAs);
    const auto name = checked->id.empty() ? words.pack.generic_string() : checked->id + " " + checked->version;
    say(name + ": " + countProblems(checked->problems).in(staffLanguage()));
}

/// The archive to write; in a folder that is named it gets the pack's own name.
fs::path archiveName(const fs::path& output, const Checked& checked)
{
    const auto own = checked.id + "-" + checked.version + ".vpack";
    std::error_code ec;
    return fs::is_directory(output, ec) ? output / own : output.empty() ? fs::path(own) : output;
}

bool isInside(const fs::path& file, const fs::path& folder)
{
    std::error_code ec;
    const auto whole = fs::weakly_canonical(fs::absolute(file, ec), ec);
    const auto below = whole.lexically_relative(fs::canonical(folder, ec));
    return !ec && !below.empty() && *below.begin() != "..";
}

/// With the secret key that was named, with the signature that was, or not at all. The password is asked for here,
/// before long work begins.
Result<SignSums> signerFor(const PackOptions& words, const PackRef& pack)
{
    if (words.key.empty()) {
        auto text = words.signature.empty() ? Result<std::string>("") : readWhole(words.signature, 16UL * 1024);
        if (!text)
            return text.error();
        return SignSums(
            [signature = std::move(*text)](const auto& /*sums*/) { return Result<std::string>(signature); });
    }
    auto key = SecretKey::read(words.key, [&] {
        return words.passwordFile.empty() ? askPassword("Password of " + words.key.string())
                                          : readPassword(words.passwordFile);
    });
    if (!key)
        return key.error();
    // A signature for another purpose, pack or version is refused by every screen: what it is for is signed with it.
    return SignSums([own = std::make_shared<const SecretKey>(std::move(*key)), comment = trustedComment(pack)](
                        const std::string& sums) { return Result<std::string>(own->sign(sums, comment)); });
}

void packBuild(Call& call, const PackOptions& words)
{
    const auto kinds = findKinds(call, words.exhibits);
    if (!kinds)
        return fail(call, words, kinds.error());
    std::error_code ec;
    if (!fs::is_directory(words.pack, ec))
        return fail(call, words, {Errc::NotFound, phrase("{} is not a folder", words.pack.string())});
    const auto checked = checkPack(words.pack, *kinds, {.strict = words.strict, .decode = false});
    if (!checked)
        return fail(call, words, checked.error());
    if (hasErrors(checked->problems)) {
        if (!words.json)
            complainProblems(checked->problems, checked->shownAs);
        Error error{Errc::Refused, phrase("nothing was built: {}", countProblems(checked->problems))};
        if (words.json)
            error.problems = checked->problems;
        return fail(call, words, error);
    }
    const auto sign = signerFor(words, {.id = checked->id, .version = checked->version});
    if (!sign)
        return fail(call, words, sign.error());
    const auto file = archiveName(words.output, *checked);
    if (isInside(file, words.pack))
        return fail(
            call, words,
            {Errc::Refused, phrase("{} would lie in the pack itself; name another place with -o", file.string())});
    if (fs::exists(file, ec) && !fs::is_regular_file(file, ec)) // a device would be put out of the way
        return fail(call, words,
                    {Errc::Refused, phrase("{} is there and is no file; name another place with -o", file.string())});
    Result<Sums> sums = Error{};
    Problems stripped;
    {
        ProgressLine line("building");
        const Interrupt interrupt;
        SumCache cache(SumCache::place());
        auto pictures = strippedPictures(words.pack, cache.folder(), line);
        if (!pictures)
            return fail(call, words, pictures.error());
        stripped = std::move(pictures->findings);
        sums = writePackArchive(words.pack, file, *sign, cache, drawn(line), {.splices = std::move(pictures->splices)});
    }
    if (!sums)
        return fail(call, words, sums.error());
    const auto litter = litterIn(words.pack);
    const bool isSigned = !words.key.empty() || !words.signature.empty();
    const auto size = fs::file_size(file, ec);
    if (words.json)
        return sayJson(json::object{{"file", file.string()},
                                    {"id", checked->id},
                                    {"version", checked->version},
                                    {"files", sums->size()},
                                    {"bytes", ec ? 0 : size},
                                    {"signed", isSigned},
                                    {"left_out", json::value_from(litter)},
                                    {"private", problemsToJson(stripped)},
                                    {"findings", problemsToJson(checked->problems)}});
    say(phrase("{}: {} {}, {} files, {}, {}", file.string(), checked->id, checked->version, sums->size(),
               printBytes(ec ? 0 : size), phrase(isSigned ? "signed" : "not signed"))
            .in(staffLanguage()));
    for (const auto& name : litter)
        say(phrase("left out: {}", name).in(staffLanguage()));
    for (const auto& picture : stripped)
        say((picture.place.file + ": " + picture.sentence + "; " + picture.hint).in(staffLanguage()));
}

void packVerify(Call& call, const PackOptions& words)
{
    auto known = readKnownKeys(keysFile());
    if (!known)
        return fail(call, words, known.error());
    if (!words.trust.empty())
        known->keys.assign(words.trust.begin(), words.trust.end()); // what is revoked stays so
    const auto verified = [&] {
        ProgressLine line("verifying");
        const Interrupt interrupt;
        return verifyPackFile(words.pack, *known, !words.trust.empty(), drawn(line));
    }();
    if (!verified)
        return fail(call, words, verified.error());
    // A signature that nobody compared with a key is a claim, and "verified" would be too much said.
    const bool unproved = !verified->keyId.empty() && !verified->trusted;
    if (unproved)
        call.exit = kNo;
    if (words.json)
        return sayJson(json::object{{"id", verified->id},
                                    {"version", verified->version},
                                    {"files", verified->files},
                                    {"sums", "good"},
                                    {"signature", verified->trusted ? "good"
                                                  : unproved        ? "not verified"
                                                                    : "none"},
                                    {"key_id", verified->keyId},
                                    {"signer", verified->signer}});
    const auto trusted = verified->signer.empty()
                             ? phrase("signed with the trusted key {}", verified->keyId)
                             : phrase("signed with the trusted key {} of {}", verified->keyId, verified->signer);
    const auto unknown =
        phrase("signed with the key {}, which is not known here and was not verified: name its public key "
               "with --trust, or see \"vitrinectl key trust --help\"",
               verified->keyId);
    const auto signedBy = verified->trusted ? trusted : verified->keyId.empty() ? phrase("not signed") : unknown;
    say(phrase("{}: {} {}, {} files as pack.sums says, {}", words.pack.string(), verified->id, verified->version,
               verified->files, signedBy)
            .in(staffLanguage()));
}

CLI::App* packVerb(CLI::App& group, const std::string& name, const std::string& about,
                   const std::shared_ptr<PackOptions>& words, Call& call, void (*run)(Call&, const PackOptions&))
{
    auto* found = group.add_subcommand(name, about);
    found->add_flag("--json", words->json, "answer as JSON");
    found->callback([&call, words, run] { run(call, *words); });
    return found;
}

} // namespace

void addPackVerbs(CLI::App& app, Call& call)
{
    auto* group = app.add_subcommand("pack", "make, check, build and verify content packs");
    group->require_subcommand(1);
    const auto words = std::make_shared<PackOptions>();
    const auto exhibits = [&](CLI::App* to) {
        to->add_option("--exhibits", words->exhibits, "where the exhibit kinds are (may be given again)")
            ->type_name("DIR");
    };

    auto* make = packVerb(*group, "new", "a small pack that works, to start from", words, call, packNew);
    make->add_option("DIR", words->pack, "a new or empty folder")->required()->type_name("");
    make->add_option("--kind", words->kind, "start from the sample of this exhibit kind")->type_name("KIND");
    make->add_option("--language", words->language, "of the comments in it: de or en; that of LANG if not given")
        ->check(CLI::IsMember({"de", "en"}))
        ->type_name("LANGUAGE");
    exhibits(make);

    auto* check = packVerb(*group, "check", "every problem, with its place", words, call, packCheck);
    check->add_option("PACK", words->pack, "a pack's folder or a .vpack")->required()->type_name("");
    check->add_flag("--strict", words->strict, "warnings count as errors");
    check->add_flag("--no-media", words->noMedia, "do not decode pictures, films and sounds: quick, and less is found");
    check->add_option("--format", words->format, "text, json or sarif")
        ->check(CLI::IsMember({"text", "json", "sarif"}))
        ->type_name("FORMAT");
    exhibits(check);

    auto* build = packVerb(*group, "build", "the archive of a folder: the same folder gives the same bytes", words,
                           call, packBuild);
    build->add_option("DIR", words->pack, "a pack's folder")->required()->type_name("");
    build->add_option("-o,--output", words->output, "the archive; ID-VERSION.vpack if not given")->type_name("FILE");
    auto* signature =
        build->add_option("--signature", words->signature, "what minisign wrote for this pack's pack.sums")
            ->type_name("FILE");
    auto* key = build->add_option("--key", words->key, "sign with this minisign secret key")->type_name("SECRET");
    key->excludes(signature);
    build
        ->add_option("--password-file", words->passwordFile,
                     "the key's password is its first line; - reads it from stdin")
        ->type_name("FILE")
        ->needs(key);
    build->add_flag("--strict", words->strict, "warnings count as errors");
    exhibits(build);

    auto* verify = packVerb(*group, "verify", "sums and signature of an archive", words, call, packVerify);
    verify->add_option("FILE", words->pack, "a .vpack")->required()->type_name("");
    verify->add_option("--trust", words->trust, "a minisign public key file (may be given again)")->type_name("PUB");

    addPreviewVerb(*group, call);
    addReportVerb(*group, call);
    addExplainVerb(*group, call);
    addImportVerb(*group, call);

    for (auto* verb : group->get_subcommands([](const CLI::App*) { return true; }))
        if (verb->get_option_no_throw("--language") == nullptr)
            verb->add_option_function<std::string>(
                    "--language",
                    [](const std::string& name) { speak(name == "de" ? Language::German : Language::English); },
                    "of what is said: de or en; the computer's if not given")
                ->check(CLI::IsMember({"de", "en"}))
                ->type_name("LANGUAGE");
}

} // namespace vitrine::ctl
