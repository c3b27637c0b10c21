// SPDX-License-Identifier: Apache-2.0
#include "core/pack/explain_node.hpp"

#include "core/pack/explain.hpp"
#include "core/pack/meant.hpp"
#include "core/pack/schema.hpp"
#include "core/text/letters.hpp"
#include "core/text/nearest.hpp"
#include "core/text/pattern.hpp"
#include "core/text/spellings.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <exception>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace vitrine {

namespace json = boost::json;

namespace {

/// Longer values are cut when a sentence repeats them.
constexpr std::size_t kQuotedLetters = 60;

std::string str(const json::string& text)
{
    return {text.data(), text.size()};
}

Words quoted(const json::value& value)
{
    if (!value.is_string())
        return value.is_structured() ? phrase(value.is_array() ? "this list" : "this map") : Words(plain(value));
    const auto all = letters(str(value.get_string()));
    std::string text;
    for (std::size_t i = 0; i < std::min(all.size(), kQuotedLetters); ++i)
        text += all[i];
    return phrase("\"{}\"", text + (all.size() > kQuotedLetters ? "…" : ""));
}

Words typeWord(std::string_view type)
{
    if (type == "string")
        return phrase("a text");
    if (type == "object")
        return phrase("a map of keys and values");
    if (type == "array")
        return phrase("a list");
    if (type == "boolean")
        return phrase("true or false");
    if (type == "integer")
        return phrase("a whole number");
    if (type == "number")
        return phrase("a number");
    return phrase("empty");
}

Words wordFor(const json::value& value)
{
    if (value.is_string())
        return phrase("the text {}", quoted(value));
    if (value.is_object())
        return phrase("a map");
    if (value.is_array())
        return phrase("a list");
    if (value.is_null())
        return phrase("empty");
    return value.is_bool() ? phrase("the truth value {}", quoted(value)) : phrase("the number {}", quoted(value));
}

/// Every type the node takes, through $ref and the branches of anyOf and oneOf.
void collectTypes(const json::value& root, const json::value& node, std::vector<std::string>& types, int depth = 0)
{
    const auto* schema = dereference(root, node).if_object();
    if (schema == nullptr || depth > 8)
        return;
    const auto take = [&](const json::value& name) {
        if (name.is_string() && std::find(types.begin(), types.end(), str(name.get_string())) == types.end())
            types.push_back(str(name.get_string()));
    };
    if (const auto* type = schema->if_contains("type")) {
        if (type->is_array())
            std::for_each(type->get_array().begin(), type->get_array().end(), take);
        else
            take(*type);
    }
    for (const auto* const key : {"anyOf", "oneOf"})
        if (const auto* branches = schema->if_contains(key); branches != nullptr && branches->is_array())
            for (const auto& branch : branches->get_array())
                collectTypes(root, branch, types, depth + 1);
}

template <class Word>
Words joined(const std::vector<Word>& words, const Words& last)
{
    Words text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? Words() : i + 1 == words.size() ? last : Words(", ")) + words[i];
    return text;
}

class Node {
public:
    Node(const json::value& root, const Meeting& meeting, Findings& findings, Validators& validators)
        : m_root(root)
        , m_meeting(meeting)
        , m_schema(meeting.schema)
        , m_value(meeting.value)
        , m_findings(findings)
        , m_validators(validators)
    {
    }

    Verdict explain()
    {
        if (!checkType() || isInCurlyQuotes() || hasDecimalCommas())
            return Verdict::WrongType; // what is below would say the same once more
        checkChoice();
        if (m_value.is_string())
            checkText();
        else if (m_value.is_number())
            checkNumber();
        else if (m_value.is_array())
            checkList();
        else if (m_value.is_object())
            checkMap();
        return m_wrong ? Verdict::Wrong : Verdict::Fits;
    }

private:
    void wrong(std::string code, Words sentence, Words hint = {})
    {
        m_wrong = true;
        m_findings.error(std::move(code), m_meeting.pointer, std::move(sentence), std::move(hint));
    }
    void wrongValue(Words sentence, Words hint = {})
    {
        wrong("not-allowed-value", std::move(sentence), std::move(hint));
    }
    [[nodiscard]] Words name() const { return nameOf(m_meeting.pointer); }
    [[nodiscard]] Words description() const { return m_meeting.description(); }
    [[nodiscard]] std::int64_t limit(const char* key, std::int64_t otherwise) const
    {
        const auto* found = m_schema.if_contains(key);
        return found != nullptr && found->is_int64() ? found->get_int64() : otherwise;
    }

    bool checkType()
    {
        const auto* type = m_schema.if_contains("type");
        const bool branches = m_schema.contains("anyOf") || m_schema.contains("oneOf");
        const bool fits = (type == nullptr || hasType(m_value, *type)) &&
                          (!branches || likelyBranch(m_root, m_schema, m_value) != nullptr);
        if (fits)
            return true;
        std::vector<std::string> types;
        collectTypes(m_root, m_schema, types);
        std::vector<Words> words;
        std::transform(types.begin(), types.end(), std::back_inserter(words), typeWord);
        const auto wanted = joined(words, phrase(" or "));
        if (m_value.is_object() && types == std::vector<std::string>{"array"})
            m_findings.takeBackDoubleKeys(m_meeting.pointer);
        if (const auto commented = afterHash(); m_value.is_null() && !commented.empty())
            wrong("wrong-type", phrase("{} is empty, for what stands behind # is a comment", name()),
                  phrase("put it in quotes: {}", '"' + commented + '"'));
        else if (m_value.is_null())
            wrong("wrong-type", phrase("{} is empty", name()),
                  m_meeting.what().empty() || description().empty()
                      ? phrase("write {}, or delete the key", wanted)
                      : phrase("give it a value or delete the key: {}", description()));
        else if (m_meeting.pointer.empty())
            wrong("wrong-type", phrase("{} must be {}, not {}", name(), wanted, wordFor(m_value)), firstLine());
        else
            wrong("wrong-type", phrase("{} must be {}, not {}", name(), wanted, wordFor(m_value)), typeHint(types));
        return false;
    }

    /// What stands behind a # where a value was expected: YAML takes a colour for a comment.
    [[nodiscard]] std::string afterHash() const
    {
        const auto& places = m_findings.places();
        const auto line = places.excerpt(places.ofKey(m_meeting.pointer).line);
        const auto hash = line.find(" #");
        const bool glued = hash != std::string::npos && hash + 2 < line.size() && line[hash + 2] != ' ';
        return glued ? line.substr(hash + 1, line.find_first_of(" \t,}]", hash + 1) - hash - 1) : std::string();
    }

    /// What stands where keys and values belong.
    [[nodiscard]] Words firstLine() const
    {
        const auto* required = m_schema.if_contains("required");
        const auto* keys = required == nullptr ? nullptr : required->if_array();
        if (keys == nullptr || keys->empty() || !keys->front().is_string())
            return description();
        return phrase("write keys and values, such as \"{}: …\"", str(keys->front().get_string()));
    }

    [[nodiscard]] Words typeHint(const std::vector<std::string>& types) const
    {
        const auto wants = [&](const char* type) { return std::find(types.begin(), types.end(), type) != types.end(); };
        if (wants("string") && m_value.is_primitive()) {
            auto written = m_findings.places().written(m_meeting.pointer);
            if (written.empty())
                written = plain(m_value);
            if (fitsPattern(m_schema, written))
                return phrase("put it in quotes: {}", '"' + written + '"');
            // As a text it would be wrong too.
            const auto meant = spelledFor(m_schema, written);
            return meant.empty() ? description() : phrase("write {}", meant);
        }
        if (const auto* text = m_value.if_string()) {
            const auto typed = str(*text);
            if (wants("boolean"))
                return truthMeant(typed);
            const auto digit = typed.find_first_not_of('0');
            const bool digits = !typed.empty() && typed.find_first_not_of("0123456789") == std::string::npos;
            if ((wants("integer") || wants("number")) && digits && typed.size() < 10)
                return phrase("write {}, without quotes", digit == std::string::npos ? "0" : typed.substr(digit));
            if (const auto point = withPoint(typed); wants("number") && !point.empty())
                return phrase("write {}", point);
            if (wants("integer") || wants("number"))
                return phrase("write a number, such as {}", limit("minimum", 5)) +
                       (description().empty() ? Words() : ": " + description());
        }
        if (types == std::vector<std::string>{"object"})
            return firstLine();
        if (wants("array") && m_value.is_object())
            return phrase("begin each entry of the list with a dash and a space: \"- …\"");
        if (wants("array") && m_value.is_primitive())
            return phrase("write it as a list: [{}]", asEntries());
        return description();
    }

    /// “quiz”: a word processor's quotes are letters of the value. In texts they may be meant.
    bool isInCurlyQuotes()
    {
        const auto* text = m_value.if_string();
        if (text == nullptr || !(m_schema.contains("pattern") || m_schema.contains("enum")))
            return false;
        const auto inside = insideCurlyQuotes(str(*text));
        if (inside.empty())
            return false;
        wrongValue(phrase("the quotes of {} are curly, as word processors set them, and become part of the value",
                          quoted(m_value)),
                   phrase("write {}", inside));
        return true;
    }

    /// [0,5, 0,4] is a list of four numbers.
    bool hasDecimalCommas()
    {
        const auto* list = m_value.if_array();
        if (list == nullptr || static_cast<std::int64_t>(list->size()) <= limit("maxItems", 1'000'000))
            return false;
        const auto meant = withPoints(*list, m_meeting.pointer, m_findings.places());
        if (!meant.empty())
            wrongValue(phrase("a number has a point, not a comma"), phrase("write {}", meant));
        return !meant.empty();
    }

    /// A value as the entries of a list: words that commas part were meant to be several.
    [[nodiscard]] std::string asEntries() const
    {
        if (!m_value.is_string())
            return plain(m_value);
        const auto typed = str(m_value.get_string());
        if (const auto* items = m_schema.if_contains("items"))
            if (const auto* entry = dereference(m_root, *items).if_object();
                entry != nullptr && !fitsPattern(*entry, typed))
                if (auto meant = spelledFor(*entry, typed); !meant.empty())
                    return meant;
        const bool words =
            typed.find(',') != std::string::npos && typed.find_first_of("\"'[]{}:#&*!|>%@`") == std::string::npos;
        return words ? typed : json::serialize(m_value);
    }

    void checkChoice()
    {
        if (const auto* fixed = m_schema.if_contains("const"); fixed != nullptr && *fixed != m_value)
            wrongValue(phrase("{} must be {}, not {}", name(), quoted(*fixed), quoted(m_value)), description());
        const auto* choices = m_schema.if_contains("enum");
        if (choices == nullptr || !choices->is_array())
            return;
        const auto& list = choices->get_array();
        if (std::find(list.begin(), list.end(), m_value) != list.end())
            return;
        std::vector<std::string> words;
        for (const auto& choice : list)
            words.push_back(choice.is_string() ? str(choice.get_string()) : plain(choice));
        auto hint = m_value.is_string() ? didYouMean(str(m_value.get_string()), words) : Words();
        if (hint.empty())
            hint = phrase("write {}", joined(words, phrase(" or ")));
        wrongValue(phrase("{} is not allowed in {}", quoted(m_value), name()), hint);
    }

    void checkText()
    {
        const auto text = str(m_value.get_string());
        const auto count = static_cast<std::int64_t>(countLetters(text));
        const auto most = limit("maxLength", count);
        if (count > most)
            wrongValue(phrase("{} has {} letters", name(), count), phrase("at most {}", most));
        const auto fewest = limit("minLength", 0);
        if (count < fewest)
            wrongValue(phrase(count == 0 ? "{} is empty" : "{} is too short", name()), description());
        else if (!fitsPattern(m_schema, text))
            wrongPattern(m_schema, text, m_meeting.pointer, false, description());
    }

    void wrongPattern(const json::object& schema, const std::string& text, const std::string& pointer, bool atKey,
                      Words hint)
    {
        m_wrong = true;
        const auto own = textMember(schema, "x-code");
        const auto is = textMember(schema, "x-is");
        const auto isNot = "is not " + std::string(is); // tests/lint looks for its German
        auto sentence = is.empty() ? phrase("{} cannot be {}", quoted(json::value(text)), nameOf(pointer))
                                   : phrase("{} {}", quoted(json::value(text)), phrase(isNot));
        const std::string code(own.empty() ? "not-allowed-value" : own);
        if (const auto meant = spelledFor(schema, text); !meant.empty())
            hint = phrase("write {}", meant);
        if (atKey)
            m_findings.errorAtKey(code, pointer, std::move(sentence), std::move(hint));
        else
            m_findings.error(code, pointer, std::move(sentence), std::move(hint));
    }

    void checkNumber()
    {
        const auto number = m_value.to_number<double>();
        const auto told = [&](const char* key, auto violates, const char* sentence) {
            const auto* bound = m_schema.if_contains(key);
            if (bound != nullptr && bound->is_number() && violates(number, bound->to_number<double>()))
                wrongValue(phrase(sentence, name(), plain(*bound), quoted(m_value)), description());
        };
        told("minimum", std::less<>(), unsaid("{} must be at least {}, not {}"));
        told("maximum", std::greater<>(), unsaid("{} must be at most {}, not {}"));
        told("exclusiveMinimum", std::less_equal<>(), unsaid("{} must be more than {}, not {}"));
        told("exclusiveMaximum", std::greater_equal<>(), unsaid("{} must be less than {}, not {}"));
    }

    void checkList()
    {
        const auto& list = m_value.get_array();
        const auto count = static_cast<std::int64_t>(list.size());
        const auto entries = [](std::int64_t n) { return phrase(n == 1 ? "{} entry" : "{} entries", n); };
        if (const auto fewest = limit("minItems", 0); count < fewest)
            wrongValue(count == 0 ? phrase("{} is empty", name()) : phrase("{} has only {}", name(), entries(count)),
                       phrase("at least {}", entries(fewest)) +
                           (description().empty() ? Words() : ": " + description()));
        if (const auto most = limit("maxItems", count); count > most)
            wrongValue(phrase("{} {}", name(), phrase("has {}", entries(count))), phrase("at most {}", entries(most)));
        if (const auto* unique = m_schema.if_contains("uniqueItems"); unique != nullptr && *unique == json::value(true))
            for (auto entry = list.begin(); entry != list.end(); ++entry)
                if (std::find(list.begin(), entry, *entry) != entry) {
                    m_wrong = true;
                    m_findings.error("not-allowed-value",
                                     below(m_meeting.pointer, std::to_string(entry - list.begin())),
                                     phrase("{} stands twice in {}", quoted(*entry), name()), phrase("delete one"));
                }
        const auto* wanted = m_schema.if_contains("contains");
        if (wanted == nullptr)
            return;
        const auto fits = [&](const json::value& node) {
            return
                [this, &node](const json::value& entry) { return m_validators.validate(m_root, node, entry).empty(); };
        };
        const auto* items = m_schema.if_contains("items");
        if (items != nullptr && !std::ranges::all_of(list, fits(*items)))
            return; // what is wrong may be the one, misspelt
        const auto lacks = saidIn(m_schema, "x-lacks");
        if (std::ranges::none_of(list, fits(*wanted)))
            wrongValue(lacks.empty() ? phrase("no entry of {} is as one must be", name()) : lacks,
                       lacks.empty() ? description() : saidIn(m_schema, "x-add"));
    }

    void checkMap()
    {
        const auto& map = m_value.get_object();
        if (const auto fewest = limit("minProperties", 0); static_cast<std::int64_t>(map.size()) < fewest)
            wrongValue(phrase("{} is empty", name()), description());
        if (const auto most = limit("maxProperties", static_cast<std::int64_t>(map.size()));
            static_cast<std::int64_t>(map.size()) > most)
            wrongValue(phrase("{} has {} keys", name(), map.size()), phrase("at most {}", most));
        checkNames(map);
        checkDependencies(map);
        const auto misspelt = checkUnknown(map);
        const auto* required = m_schema.if_contains("required");
        if (required == nullptr || !required->is_array())
            return;
        for (const auto& key : required->get_array()) {
            if (!key.is_string() || map.contains(key.get_string()) || misspelt.contains(str(key.get_string())))
                continue;
            const auto written = str(key.get_string());
            if (!m_schema.contains("properties") && hasNearKey(map, written))
                continue; // a branch of a choice: its key is there, misspelt, as is said elsewhere
            wrong("missing-key",
                  m_meeting.pointer.empty() ? phrase("the key \"{}\" is missing", written)
                                            : phrase("the key \"{}\" is missing in {}", written, name()),
                  propertyDescription(key.get_string()));
        }
    }

    [[nodiscard]] Words propertyDescription(const json::string& key) const
    {
        const auto* properties = m_schema.if_contains("properties");
        const auto* property =
            properties != nullptr && properties->is_object() ? properties->get_object().if_contains(key) : nullptr;
        Words told;
        if (property != nullptr && property->is_object())
            told = saidIn(property->get_object(), "description");
        if (property != nullptr && told.empty())
            if (const auto* target = dereference(m_root, *property).if_object())
                told = saidIn(*target, "description");
        return phrase("add \"{}: …\"", str(key)) + (told.empty() ? Words() : ", " + told);
    }

    void checkNames(const json::object& map)
    {
        const auto* names = m_schema.if_contains("propertyNames");
        const auto* schema = names == nullptr ? nullptr : dereference(m_root, *names).if_object();
        if (schema == nullptr)
            return;
        for (const auto& [key, member] : map)
            if (!fitsPattern(*schema, std::string(key)))
                wrongPattern(*schema, std::string(key), below(m_meeting.pointer, key), true,
                             saidIn(*schema, "description"));
    }

    void checkDependencies(const json::object& map)
    {
        const auto* dependencies = m_schema.if_contains("dependencies");
        if (dependencies == nullptr || !dependencies->is_object())
            return;
        for (const auto& [key, needed] : dependencies->get_object()) {
            if (!map.contains(key) || !needed.is_array())
                continue;
            for (const auto& other : needed.get_array())
                if (other.is_string() && !map.contains(other.get_string())) {
                    m_wrong = true;
                    m_findings.errorAtKey("missing-key", below(m_meeting.pointer, key),
                                          phrase("\"{}\" needs \"{}\" too", std::string(key), str(other.get_string())),
                                          propertyDescription(other.get_string()));
                }
        }
    }

    /// Says what each unknown key may have been meant to be, and answers with those.
    std::set<std::string> checkUnknown(const json::object& map)
    {
        std::set<std::string> meant;
        const auto* others = m_schema.if_contains("additionalProperties");
        if (others == nullptr || *others != json::value(false))
            return meant;
        const auto* properties = m_schema.if_contains("properties");
        const auto* patterns = m_schema.if_contains("patternProperties");
        std::vector<std::string> known;
        if (properties != nullptr && properties->is_object())
            for (const auto& [key, schema] : properties->get_object())
                known.emplace_back(key);
        for (const auto& [key, member] : map) {
            const std::string written(key);
            if (std::find(known.begin(), known.end(), written) != known.end())
                continue;
            if (patterns != nullptr && patterns->is_object() &&
                std::any_of(patterns->get_object().begin(), patterns->get_object().end(),
                            [&](const auto& pattern) { return matchesPattern(std::string(pattern.key()), written); }))
                continue;
            std::vector<std::string> free;
            std::copy_if(known.begin(), known.end(), std::back_inserter(free),
                         [&](const std::string& candidate) { return !map.contains(candidate); });
            auto hint = didYouMean(written, free);
            if (hint.empty())
                hint = known.empty() ? phrase("delete it") : phrase("known here: {}", joined(known, phrase(" and ")));
            else
                meant.insert(nearest(written, free));
            m_wrong = true;
            m_findings.errorAtKey("unknown-key", below(m_meeting.pointer, key),
                                  phrase("there is no key \"{}\" here", written), hint);
        }
        return meant;
    }

    const json::value& m_root;
    const Meeting& m_meeting;
    const json::object& m_schema;
    const json::value& m_value;
    Findings& m_findings;
    Validators& m_validators;
    bool m_wrong = false;
};

} // namespace

Verdict explainNode(const json::value& root, const Meeting& meeting, Findings& findings, Validators& validators)
{
    return Node(root, meeting, findings, validators).explain();
}

} // namespace vitrine
