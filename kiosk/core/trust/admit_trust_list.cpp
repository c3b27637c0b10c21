// SPDX-License-Identifier: Apache-2.0
#include "core/text/letters.hpp"
#include "core/trust/trust_list.hpp"

#include <algorithm>
#include <map>

namespace vitrine {

namespace {

constexpr std::string_view kListPurpose = "vitrine trust ";
/// A number so far ahead that it was a slip of the hand, or somebody wants no later list ever to be taken.
constexpr int kFurthestList = 1000;

/// Those whose signatures count, by key id.
using Voters = std::map<std::string, PublicKey>;

Result<Voters> votersOf(const std::vector<TrustedKey>& keys, const TrustRules& revoked)
{
    Voters voters;
    for (const auto& trusted : keys) {
        if (!trusted.lists || !isInTime(trusted))
            continue;
        const auto key = publicKeyOf(trusted);
        if (!key)
            return Error{key.error().code, phrase("a trusted key cannot be used: {}", key.error().message)};
        if (const auto id = printKeyId(*key); !isRevoked(id, revoked))
            voters.emplace(id, *key);
    }
    return voters;
}

/// Which of the voters have signed, and with which trusted comment. A signature of somebody else says nothing: those
/// who come new may sign as well. One that claims to be of a voter and is not refuses the list.
Result<std::map<std::string, std::string>> votesFor(const SignedTrustList& given, const Voters& voters)
{
    std::map<std::string, std::string> votes;
    for (const auto& signature : given.signatures) {
        const auto id = signatureKeyId(signature);
        if (!id)
            return id.error();
        const auto voter = voters.find(*id);
        if (voter == voters.end())
            continue;
        auto comment = verifySignature(given.text, signature, voter->second);
        if (!comment)
            return comment.error();
        if (!comment->starts_with(kListPurpose))
            return Error{
                Errc::Refused,
                phrase(
                    "a signature is for another purpose: its trusted comment is \"{}\", not \"vitrine trust NUMBER\"",
                    printable(*comment))};
        votes[*id] = std::move(*comment);
    }
    return votes;
}

Result<void> mayFollow(const TrustList& list, const TrustRules& root, const std::optional<TrustList>& now)
{
    const auto number = std::to_string(list.number);
    if (now && list.number <= now->number)
        return Error{Errc::Refused,
                     phrase("the list has the number {}, and list {} counts here already; give it a higher one", number,
                            now->number)};
    if (list.number < root.firstList)
        return Error{Errc::Refused, phrase("the list has the number {}, and screen.yaml takes none before {}", number,
                                           root.firstList)};
    if (list.number - std::max(now ? now->number : 0, root.firstList) > kFurthestList)
        return Error{
            Errc::Refused,
            phrase("the number {} skips more than a thousand lists; give it one that leaves room for later ones",
                   number)};
    const TrustRules revoked{.revoked = list.revoked};
    if (now)
        for (const auto& id : now->revoked)
            if (!isRevoked(id, revoked))
                return Error{Errc::Refused, phrase("the list no longer revokes the key {}; what has been revoked stays "
                                                   "so: name it under revoked again",
                                                   id)};
    const auto next = votersOf(list.keys, root);
    if (!next)
        return next.error();
    if (next->size() < static_cast<std::size_t>(list.enough))
        return Error{
            Errc::Refused,
            phrase(
                "screen.yaml revokes keys of the list, or their last day has passed, so that no list could follow it")};
    return {};
}

} // namespace

std::string trustListComment(int number)
{
    return std::string(kListPurpose) + std::to_string(number);
}

Result<TrustList> admitTrustList(const SignedTrustList& given, const TrustRules& root,
                                 const std::optional<TrustList>& now)
{
    if (given.text.size() > kTrustListBytes || given.signatures.size() > kTrustListSignatures)
        return Error{Errc::Refused, phrase("this is larger than a trust list and its signatures may be")};
    auto revoked = root;
    if (now)
        revoked.revoked.insert(revoked.revoked.end(), now->revoked.begin(), now->revoked.end());
    const auto voters = votersOf(now ? now->keys : root.keys, revoked);
    if (!voters)
        return voters.error();
    if (!now && voters->empty())
        return Error{Errc::Refused,
                     phrase("this screen takes no trust lists: no key in its screen.yaml has lists: true")};
    const auto votes = votesFor(given, *voters);
    if (!votes)
        return votes.error();
    const auto enough = now ? now->enough : root.enough;
    if (votes->size() < static_cast<std::size_t>(enough))
        return Error{Errc::Refused, phrase("{} of the keys that count here have signed the list, and {} must have",
                                           votes->size(), enough)};

    Problems problems;
    auto list = readTrustList(given.text, "trust.yaml", problems);
    if (!list)
        return Error{Errc::Refused, phrase("the trust list has errors"), std::move(problems)};
    for (const auto& [id, comment] : *votes)
        if (comment != trustListComment(list->number))
            return Error{Errc::Refused, phrase("the signature of {} is for \"{}\", but this is list {}", id,
                                               printable(comment), list->number)};
    if (const auto follows = mayFollow(*list, root, now); !follows)
        return follows.error();
    return std::move(*list);
}

TrustRules withTrustList(TrustRules root, const TrustList& list)
{
    root.keys = list.keys;
    root.revoked.insert(root.revoked.end(), list.revoked.begin(), list.revoked.end());
    return root;
}

} // namespace vitrine
