// SPDX-License-Identifier: Apache-2.0
#include "import/clean_text.hpp"

#include "core/text/letters.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace vitrine::intake {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

constexpr std::size_t kProbe = 4096;

/// Text in western letters as UTF-16 has a zero in every other byte; no other text has any.
std::string zerosOf(std::string_view bytes)
{
    const auto head = bytes.substr(0, kProbe);
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t at = 0; at < head.size(); ++at)
        if (head[at] == '\0')
            ++(at % 2 == 0 ? even : odd);
    if (even + odd == 0 || even + odd < head.size() / 8)
        return {};
    return even > odd ? "UTF-16BE" : "UTF-16LE";
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const auto letter = letterAt(bytes, at);
        if (!letter.valid)
            return false;
        at += letter.bytes;
    }
    return true;
}

std::optional<std::string> decodeText(std::string_view bytes, const std::string& charset)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status))
        return std::nullopt;
    const icu::UnicodeString whole(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status))
        return std::nullopt;
    std::string text;
    whole.toUTF8String(text);
    return text;
}

std::string decodeText(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    std::string charset;
    if (bytes.starts_with("\xFF\xFE"))
        charset = "UTF-16LE";
    else if (bytes.starts_with("\xFE\xFF"))
        charset = "UTF-16BE";
    if (!charset.empty())
        bytes.remove_prefix(2);
    else
        charset = zerosOf(bytes);
    if (charset.empty()) {
        if (isUtf8(bytes))
            return std::string(bytes);
        charset = "windows-1252";
    }
    return decodeText(bytes, charset).value_or(std::string(bytes));
}

} // namespace vitrine::intake
