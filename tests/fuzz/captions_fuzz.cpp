// SPDX-License-Identifier: Apache-2.0
// WebVTT: captions come in order of time's own direction and as plain letters.
#include "fuzz/require.hpp"

#include "core/text/captions.hpp"
#include "core/text/letters.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace vitrine;
    Problems problems;
    const auto captions =
        readCaptions(std::string(reinterpret_cast<const char*>(data), size), "media/film.vtt", problems);
    for (const auto& caption : captions) {
        require(caption.begin.count() >= 0 && caption.begin <= caption.end, "a caption that ends before it begins");
        for (std::size_t at = 0; at < caption.text.size();) {
            const auto letter = letterAt(caption.text, at);
            require(letter.valid && letter.bytes > 0, "a caption that is not UTF-8");
            at += letter.bytes;
        }
    }
    requireFindings(std::move(problems));
    return 0;
}
