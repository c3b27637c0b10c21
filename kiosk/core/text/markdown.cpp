// SPDX-License-Identifier: Apache-2.0
#include "core/text/text.hpp"

#include <boost/json/object.hpp>

#include <md4c.h>

#include <cstddef>
#include <utility>

namespace vitrine {

namespace {

/// HTML and images are words like any other: nothing of a pack may ever load something by itself.
constexpr unsigned kFlags = MD_FLAG_NOHTML;

struct List {
    bool ordered = false;
    int next = 1;
};

/// Collects md4c's callbacks into blocks. A block that holds blocks (quote, item) gives its kind to each of them.
class Blocks {
public:
    explicit Blocks(LineEnds lines)
        : m_lines(lines)
    {
    }

    void enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            ++m_quotes;
            break;
        case MD_BLOCK_UL:
            finish();
            m_lists.push_back({false, 1});
            break;
        case MD_BLOCK_OL:
            finish();
            m_lists.push_back({true, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start)});
            break;
        case MD_BLOCK_LI:
            m_itemBegins = true;
            break;
        case MD_BLOCK_HR:
            begin("rule");
            finish();
            break;
        case MD_BLOCK_H:
            begin("heading");
            m_block["level"] = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_CODE:
            begin("code");
            break;
        case MD_BLOCK_P:
            begin(m_quotes > 0 ? "quote" : "paragraph");
            break;
        default:
            break;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            --m_quotes;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            finish();
            m_lists.pop_back();
            break;
        case MD_BLOCK_LI:
            finish();
            m_itemBegins = false;
            break;
        case MD_BLOCK_H:
        case MD_BLOCK_CODE:
        case MD_BLOCK_P:
            finish();
            break;
        default:
            break;
        }
    }

    void enter(MD_SPANTYPE type, void* detail) { span(type, detail, 1); }
    void leave(MD_SPANTYPE type, void* detail) { span(type, detail, -1); }

    void text(MD_TEXTTYPE type, std::string_view words)
    {
        // The words of a tight list stand in their item without a paragraph.
        if (m_block.empty())
            begin("paragraph");
        switch (type) {
        case MD_TEXT_BR:
            add("\n");
            break;
        case MD_TEXT_SOFTBR:
            add(m_lines == LineEnds::Kept ? "\n" : " ");
            break;
        case MD_TEXT_NULLCHAR:
            break;
        case MD_TEXT_ENTITY:
            add(entity(words));
            break;
        default:
            add(words);
        }
    }

    boost::json::array take()
    {
        finish();
        return std::move(m_blocks);
    }

private:
    void begin(std::string_view type)
    {
        finish();
        m_block["type"] = type;
        if (!m_lists.empty() && (m_itemBegins || type == "paragraph")) {
            auto& list = m_lists.back();
            m_block["type"] = "item";
            m_block["level"] = static_cast<int>(m_lists.size());
            m_block["ordered"] = list.ordered;
            // A further paragraph of one item has no number and no mark of its own.
            m_block["number"] = m_itemBegins && list.ordered ? list.next++ : 0;
            m_block["continues"] = !m_itemBegins;
            m_itemBegins = false;
        }
    }

    void finish()
    {
        if (m_block.empty())
            return;
        flushRun();
        m_block["runs"] = std::move(m_runs);
        m_runs = {};
        m_blocks.emplace_back(std::move(m_block));
        m_block = {};
    }

    void span(MD_SPANTYPE type, void* detail, int step)
    {
        if (m_block.empty())
            begin("paragraph");
        switch (type) {
        case MD_SPAN_STRONG:
            flushRun();
            m_strong += step;
            break;
        case MD_SPAN_EM:
            flushRun();
            m_emphasis += step;
            break;
        case MD_SPAN_CODE:
            flushRun();
            m_code += step;
            break;
        case MD_SPAN_IMG:
            // Shown as it was typed: pictures have a place of their own, with alternative text and credit.
            if (step > 0) {
                add("![");
            } else {
                const auto& source = static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src;
                add("](" + std::string(source.text, source.size) + ")");
            }
            break;
        default:
            break;
        }
    }

    static std::string_view entity(std::string_view name)
    {
        constexpr std::pair<std::string_view, std::string_view> kKnown[] = {
            {"&amp;", "&"},         {"&lt;", "<"},         {"&gt;", ">"},     {"&quot;", "\""}, {"&apos;", "'"},
            {"&nbsp;", "\xC2\xA0"}, {"&shy;", "\xC2\xAD"}, {"&ndash;", "–"},  {"&mdash;", "—"}, {"&hellip;", "…"},
            {"&euro;", "€"},        {"&copy;", "©"},       {"&bdquo;", "„"},  {"&ldquo;", "“"}, {"&rdquo;", "”"},
            {"&auml;", "ä"},        {"&ouml;", "ö"},       {"&uuml;", "ü"},   {"&Auml;", "Ä"},  {"&Ouml;", "Ö"},
            {"&Uuml;", "Ü"},        {"&szlig;", "ß"},      {"&eacute;", "é"}, {"&times;", "×"}, {"&middot;", "·"},
        };
        for (const auto& [known, letter] : kKnown)
            if (name == known)
                return letter;
        return name;
    }

    void add(std::string_view words) { m_run += words; }

    void flushRun()
    {
        if (m_run.empty())
            return;
        m_runs.push_back(boost::json::object{
            {"text", m_run}, {"strong", m_strong > 0}, {"emphasis", m_emphasis > 0}, {"code", m_code > 0}});
        m_run.clear();
    }

    LineEnds m_lines;
    boost::json::array m_blocks;
    boost::json::object m_block;
    boost::json::array m_runs;
    std::string m_run;
    std::vector<List> m_lists;
    int m_quotes = 0;
    int m_strong = 0;
    int m_emphasis = 0;
    int m_code = 0;
    bool m_itemBegins = false;
};

Blocks& of(void* user)
{
    return *static_cast<Blocks*>(user);
}

} // namespace

boost::json::array markdownBlocks(std::string_view markdown, LineEnds lines)
{
    Blocks blocks(lines);
    MD_PARSER parser{};
    parser.flags = kFlags;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) { return of(user).enter(type, detail), 0; };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return of(user).leave(type), 0; };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) { return of(user).enter(type, detail), 0; };
    parser.leave_span = [](MD_SPANTYPE type, void* detail, void* user) { return of(user).leave(type, detail), 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
        return of(user).text(type, {text, size}), 0;
    };
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &blocks);
    return blocks.take();
}

} // namespace vitrine
