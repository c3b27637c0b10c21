// SPDX-License-Identifier: Apache-2.0
// Signatures and public keys: of one message and one key the one signature is taken, written in the one way there is.
#include "fuzz/require.hpp"

#include "core/trust/minisign.hpp"

namespace {

using namespace vitrine;

// Made by the tool of that name; the first corpus file is the signature.
constexpr std::string_view kPublicKey = "untrusted comment: minisign public key CB037541E8051861\n"
                                        "RWRhGAXoQXUDyxT9cp/kL3sT53J7pMvbIFqAMg0NLsu+vv54rn1xDmPN\n";
constexpr std::string_view kMessage = "what is signed\n";
constexpr std::string_view kSignature =
    "RURhGAXoQXUDy1OJoDG8XFtTpwVTAQ0BVIDZAx5cE3jnjrcmhJxsTmRCyWEGKDqofZKEkYX8U9JEug6tpyP+l1ktRosxhb1prgY=";
constexpr std::string_view kComment = "vitrine pack sample 1.0.0";

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    static const auto key = parsePublicKey(kPublicKey);
    require(bool(key), "the key of this test is none");
    const auto comment = verifySignature(kMessage, text, *key);
    if (comment)
        require(*comment == kComment && text.find(kSignature) != std::string_view::npos, "a forged signature");
    else
        requireSentence(comment.error().message.en);
    if (const auto id = signatureKeyId(text))
        require(!id->empty() && id->size() <= 16, "a key id that is none");
    if (const auto other = parsePublicKey(text))
        require(!verifySignature(kMessage, text, *other), "a public key that is its own signature");
    return 0;
}
