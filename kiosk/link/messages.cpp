// SPDX-License-Identifier: Apache-2.0
#include "link/messages.hpp"

#include "link/base64.hpp"

#include <boost/json.hpp>

#include <tuple>
#include <type_traits>
#include <utility>

namespace vitrine::link {

namespace json = boost::json;

namespace {

template <class M, class T>
constexpr auto member(const char* name, T M::*pointer)
{
    return std::pair{name, pointer};
}

/// The message on the wire: its method and the members that are sent, for writing and for reading.
template <class M>
struct Shape;

template <>
struct Shape<Hello> {
    static constexpr std::string_view kMethod = "hello";
    static constexpr auto kMembers = std::make_tuple(
        member("version", &Hello::version), member("pid", &Hello::pid), member("software", &Hello::software),
        member("generation", &Hello::generation), member("width", &Hello::width), member("height", &Hello::height));
};

template <>
struct Shape<Heartbeat> {
    static constexpr std::string_view kMethod = "heartbeat";
    static constexpr auto kMembers = std::make_tuple(
        member("frames", &Heartbeat::frames), member("page", &Heartbeat::page), member("exhibit", &Heartbeat::exhibit),
        member("kind", &Heartbeat::kind), member("language", &Heartbeat::language), member("visit", &Heartbeat::visit),
        member("generation", &Heartbeat::generation), member("pending", &Heartbeat::pending),
        member("looks", &Heartbeat::looks), member("print", &Heartbeat::print),
        member("brightness", &Heartbeat::brightness), member("dark", &Heartbeat::dark),
        member("moves_within_s", &Heartbeat::movesWithinS));
};

template <>
struct Shape<VisitStep> {
    static constexpr std::string_view kMethod = "visit";
    static constexpr auto kMembers =
        std::make_tuple(member("step", &VisitStep::step), member("exhibit", &VisitStep::exhibit),
                        member("language", &VisitStep::language), member("how", &VisitStep::how));
};

template <>
struct Shape<FaultReport> {
    static constexpr std::string_view kMethod = "fault";
    static constexpr auto kMembers =
        std::make_tuple(member("code", &FaultReport::code), member("exhibit", &FaultReport::exhibit),
                        member("kind", &FaultReport::kind), member("sentence", &FaultReport::sentence),
                        member("picture", &FaultReport::picture));
};

template <>
struct Shape<Drawn> {
    static constexpr std::string_view kMethod = "drawn";
    static constexpr auto kMembers =
        std::make_tuple(member("generation", &Drawn::generation), member("since_start_ms", &Drawn::sinceStartMs));
};

template <>
struct Shape<LogLine> {
    static constexpr std::string_view kMethod = "log";
    static constexpr auto kMembers = std::make_tuple(member("level", &LogLine::level), member("text", &LogLine::text));
};

template <>
struct Shape<StaffStep> {
    static constexpr std::string_view kMethod = "staff";
    static constexpr auto kMembers =
        std::make_tuple(member("step", &StaffStep::step), member("detail", &StaffStep::detail));
};

template <>
struct Shape<Pair> {
    static constexpr std::string_view kMethod = "pair";
    static constexpr auto kMembers = std::make_tuple(member("on", &Pair::on));
};

template <>
struct Shape<Pairing> {
    static constexpr std::string_view kMethod = "pairing";
    static constexpr auto kMembers =
        std::make_tuple(member("state", &Pairing::state), member("code", &Pairing::code),
                        member("seconds", &Pairing::seconds), member("listen", &Pairing::listen),
                        member("port", &Pairing::port), member("fingerprint", &Pairing::fingerprint));
};

template <>
struct Shape<DropInAnswer> {
    static constexpr std::string_view kMethod = "dropIn";
    static constexpr auto kMembers = std::make_tuple(member("id", &DropInAnswer::id), member("at", &DropInAnswer::at),
                                                     member("show", &DropInAnswer::show));
};

template <>
struct Shape<DropIns> {
    static constexpr std::string_view kMethod = "dropIns";
    static constexpr auto kMembers =
        std::make_tuple(member("places", &DropIns::places), member("items", &DropIns::items));
};

template <>
struct Shape<Load> {
    static constexpr std::string_view kMethod = "load";
    static constexpr auto kMembers =
        std::make_tuple(member("generation", &Load::generation), member("now", &Load::now));
};

template <>
struct Shape<SetAside> {
    static constexpr std::string_view kMethod = "setAside";
    static constexpr auto kMembers = std::make_tuple(member("exhibits", &SetAside::exhibits));
};

template <>
struct Shape<Pause> {
    static constexpr std::string_view kMethod = "pause";
    static constexpr auto kMembers = std::make_tuple(member("on", &Pause::on));
};

template <>
struct Shape<Sleep> {
    static constexpr std::string_view kMethod = "sleep";
    static constexpr auto kMembers = std::make_tuple(member("on", &Sleep::on));
};

template <>
struct Shape<WallClock> {
    static constexpr std::string_view kMethod = "clock";
    static constexpr auto kMembers = std::make_tuple(member("sure", &WallClock::sure));
};

template <>
struct Shape<Unload> {
    static constexpr std::string_view kMethod = "unload";
    static constexpr std::tuple<> kMembers{};
};

template <>
struct Shape<Quit> {
    static constexpr std::string_view kMethod = "quit";
    static constexpr std::tuple<> kMembers{};
};

template <class M, class Each>
void eachMember(const Each& each)
{
    std::apply([&](const auto&... named) { (each(named.first, named.second), ...); }, Shape<M>::kMembers);
}

std::string line(const json::object& message)
{
    return json::serialize(message) + '\n';
}

template <class M>
std::string notification(const M& message)
{
    json::object params;
    eachMember<M>([&](const char* name, auto pointer) { params[name] = json::value_from(message.*pointer); });
    return line({{"jsonrpc", "2.0"}, {"method", Shape<M>::kMethod}, {"params", std::move(params)}});
}

Error malformed(std::string sentence)
{
    return Error{Errc::Refused, std::move(sentence)};
}

/// A member that is missing keeps its default, so that an older program may leave out what a newer one knows.
template <class M, class Any>
Result<Any> fromParams(const json::object& params)
{
    M message;
    std::string wrong;
    eachMember<M>([&](const char* name, auto pointer) {
        const auto* value = params.if_contains(name);
        if (!value || !wrong.empty())
            return;
        auto read = json::try_value_to<std::remove_reference_t<decltype(message.*pointer)>>(*value);
        if (read)
            message.*pointer = std::move(*read);
        else
            wrong = name;
    });
    if (!wrong.empty())
        return malformed("\"" + wrong + "\" of " + std::string(Shape<M>::kMethod) + " has a wrong type");
    return Any(std::move(message));
}

template <class Any, class M, class... Rest>
Result<Any> byMethod(std::string_view method, const json::object& params)
{
    if (method == Shape<M>::kMethod)
        return fromParams<M, Any>(params);
    if constexpr (sizeof...(Rest) > 0)
        return byMethod<Any, Rest...>(method, params);
    else
        return malformed("no message is called \"" + std::string(method.substr(0, 40)) + "\"");
}

/// The envelope: an object of JSON-RPC 2.0.
Result<json::object> envelope(std::string_view text)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.size() > kMaxLine)
        return malformed("the line is longer than " + std::to_string(kMaxLine) + " bytes");
    boost::system::error_code error;
    auto value = json::parse(text, error);
    if (error)
        return malformed("not JSON: " + error.message());
    auto* object = value.if_object();
    if (!object)
        return malformed("a message is an object");
    const auto* version = object->if_contains("jsonrpc");
    if (!version || !version->is_string() || version->get_string() != "2.0")
        return malformed("a message says \"jsonrpc\": \"2.0\"");
    return std::move(*object);
}

Result<std::string_view> methodIn(const json::object& message)
{
    const auto* method = message.if_contains("method");
    if (!method || !method->is_string())
        return malformed("a message names its \"method\"");
    return std::string_view(method->get_string());
}

Result<json::object> paramsIn(const json::object& message)
{
    const auto* params = message.if_contains("params");
    if (!params)
        return json::object();
    if (!params->is_object())
        return malformed("\"params\" is an object");
    return params->get_object();
}

Result<std::int64_t> idIn(const json::object& message)
{
    const auto* id = message.if_contains("id");
    if (!id || !id->is_int64())
        return malformed("\"id\" is a whole number");
    return id->get_int64();
}

Result<ToDaemon> pictureReply(const json::object& message)
{
    const auto id = idIn(message);
    if (!id)
        return id.error();
    PictureReply reply;
    reply.id = *id;
    if (const auto* error = message.if_contains("error")) {
        const auto* object = error->if_object();
        const auto* sentence = object ? object->if_contains("message") : nullptr;
        if (!sentence || !sentence->is_string() || sentence->get_string().empty())
            return malformed("an \"error\" has a \"message\"");
        reply.error = sentence->get_string().c_str();
        return ToDaemon(std::move(reply));
    }
    const auto* result = message.if_contains("result");
    const auto* object = result ? result->if_object() : nullptr;
    const auto* jpeg = object ? object->if_contains("jpeg") : nullptr;
    if (!jpeg || !jpeg->is_string())
        return malformed("an answer has \"error\" or a \"result\" with \"jpeg\"");
    auto bytes = fromBase64(jpeg->get_string());
    if (!bytes || bytes->empty())
        return malformed("\"jpeg\" is base64 and not empty");
    reply.jpeg = std::move(*bytes);
    return ToDaemon(std::move(reply));
}

Result<ToShell> pictureRequest(const json::object& message, const json::object& params)
{
    const auto id = idIn(message);
    if (!id)
        return id.error();
    PictureRequest request;
    request.id = *id;
    if (const auto* width = params.if_contains("width")) {
        const auto number = json::try_value_to<int>(*width);
        if (!number)
            return malformed("\"width\" of picture has a wrong type");
        request.width = *number;
    }
    return ToShell(request);
}

} // namespace

std::string encode(const ToDaemon& message)
{
    return std::visit(
        [](const auto& m) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(m)>, PictureReply>)
                return notification(m);
            else if (!m.error.empty())
                return line({{"jsonrpc", "2.0"}, {"id", m.id}, {"error", {{"code", -32000}, {"message", m.error}}}});
            else
                return line({{"jsonrpc", "2.0"}, {"id", m.id}, {"result", {{"jpeg", toBase64(m.jpeg)}}}});
        },
        message);
}

std::string encode(const ToShell& message)
{
    return std::visit(
        [](const auto& m) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(m)>, PictureRequest>)
                return notification(m);
            else
                return line(
                    {{"jsonrpc", "2.0"}, {"id", m.id}, {"method", "picture"}, {"params", {{"width", m.width}}}});
        },
        message);
}

Result<ToDaemon> decodeToDaemon(std::string_view text)
{
    const auto message = envelope(text);
    if (!message)
        return message.error();
    if (!message->contains("method"))
        return pictureReply(*message);
    const auto method = methodIn(*message);
    if (!method)
        return method.error();
    const auto params = paramsIn(*message);
    if (!params)
        return params.error();
    return byMethod<ToDaemon, Hello, Heartbeat, VisitStep, FaultReport, Drawn, LogLine, StaffStep, Pair, DropInAnswer>(
        *method, *params);
}

Result<ToShell> decodeToShell(std::string_view text)
{
    const auto message = envelope(text);
    if (!message)
        return message.error();
    const auto method = methodIn(*message);
    if (!method)
        return method.error();
    const auto params = paramsIn(*message);
    if (!params)
        return params.error();
    if (*method == "picture")
        return pictureRequest(*message, *params);
    return byMethod<ToShell, Load, SetAside, Pause, Sleep, Quit, Pairing, DropIns, WallClock, Unload>(*method, *params);
}

} // namespace vitrine::link
