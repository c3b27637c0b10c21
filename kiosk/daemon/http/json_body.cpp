// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/json_body.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

/// Looks for what the library takes and others do not: a key that stands twice in one object, a number beyond all.
struct Watch {
    static constexpr std::size_t max_object_size = ~std::size_t(0);
    static constexpr std::size_t max_array_size = ~std::size_t(0);
    static constexpr std::size_t max_key_size = ~std::size_t(0);
    static constexpr std::size_t max_string_size = ~std::size_t(0);
    using Ec = json::error_code;

    std::vector<std::set<std::string>> open;
    std::string key;
    bool twice = false;
    bool endless = false;

    bool on_document_begin(Ec&) { return true; }
    bool on_document_end(Ec&) { return true; }
    bool on_object_begin(Ec&)
    {
        open.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t, Ec&)
    {
        open.pop_back();
        return true;
    }
    bool on_array_begin(Ec&) { return true; }
    bool on_array_end(std::size_t, Ec&) { return true; }
    bool on_key_part(json::string_view part, std::size_t, Ec&)
    {
        key.append(part.data(), part.size());
        return true;
    }
    bool on_key(json::string_view part, std::size_t, Ec&)
    {
        key.append(part.data(), part.size());
        twice = twice || !open.back().insert(key).second;
        key.clear();
        return true;
    }
    bool on_string_part(json::string_view, std::size_t, Ec&) { return true; }
    bool on_string(json::string_view, std::size_t, Ec&) { return true; }
    bool on_number_part(json::string_view, Ec&) { return true; }
    bool on_int64(std::int64_t, json::string_view, Ec&) { return true; }
    bool on_uint64(std::uint64_t, json::string_view, Ec&) { return true; }
    bool on_double(double number, json::string_view, Ec&)
    {
        endless = endless || !std::isfinite(number); // 1e999
        return true;
    }
    bool on_bool(bool, Ec&) { return true; }
    bool on_null(Ec&) { return true; }
    bool on_comment_part(json::string_view, Ec&) { return true; }
    bool on_comment(json::string_view, Ec&) { return true; }
};

Watch watched(std::string_view text, const json::parse_options& options)
{
    json::basic_parser<Watch> parser(options);
    json::error_code ec;
    parser.write_some(false, text.data(), text.size(), ec);
    return std::move(parser.handler());
}

} // namespace

Result<json::object> readJsonObject(std::string_view text, std::size_t depth,
                                    const std::vector<std::string_view>& known)
{
    json::parse_options options;
    options.max_depth = depth;
    json::error_code ec;
    auto value = json::parse(json::string_view(text.data(), text.size()), ec, {}, options);
    if (ec)
        return Error{Errc::Refused, phrase("the body is no JSON that can be used: {}", ec.message())};
    if (!value.is_object())
        return Error{Errc::Refused, phrase("the body must be a JSON object")};
    const auto watch = watched(text, options);
    if (watch.twice || watch.endless)
        return Error{Errc::Refused,
                     watch.twice ? phrase("the body names a key twice") : phrase("a number is too large")};
    for (const auto& [key, ignored] : value.as_object())
        if (std::find(known.begin(), known.end(), std::string_view(key.data(), key.size())) == known.end())
            return Error{Errc::Refused, phrase("the body has a key that means nothing here")};
    return std::move(value.as_object());
}

} // namespace vitrine::daemon
