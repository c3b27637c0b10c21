// SPDX-License-Identifier: Apache-2.0
#include "archive/workshop.hpp"

#include "core/archive/sha256.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vitrine::workshop {

namespace fs = std::filesystem;

TempFolder::TempFolder(const fs::path& below)
{
    auto name = (below / "vitrine-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no folder for the test");
    m_path = name;
}

TempFolder::~TempFolder()
{
    std::error_code ec;
    fs::remove_all(m_path, ec);
}

void write(const fs::path& file, std::string_view text)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

std::string read(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string sha256(std::string_view text)
{
    Sha256 sum;
    sum.add(std::as_bytes(std::span(text)));
    return sum.finish();
}

int run(const std::vector<std::string>& words, std::string* output)
{
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        throw std::runtime_error("no pipe");
    const auto child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], 1);
        ::dup2(pipe[1], 2);
        ::close(pipe[0]);
        ::close(pipe[1]);
        const int none = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::dup2(none, 0);
        std::vector<char*> arguments;
        for (const auto& word : words)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(pipe[1]);
    std::array<char, 4096> room{};
    std::string printed;
    for (ssize_t count = 0; (count = ::read(pipe[0], room.data(), room.size())) > 0;)
        printed.append(room.data(), static_cast<std::size_t>(count));
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (output != nullptr)
        *output = printed;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Kinds noteKinds()
{
    static const TempFolder folder;
    static const Kinds kinds = [] {
        write(folder / "note/exhibit.yaml", "kind: note\napi: 1\nqml: {module: Test.Note, type: Note}\ntitle: Note\n");
        write(folder / "note/settings.json", R"({
            "type": "object", "additionalProperties": false,
            "properties": {"words": {"$ref": "../../config/schema/common.json#/definitions/text"},
                           "picture": {"$ref": "../../config/schema/common.json#/definitions/picture"}}})");
        Problems problems;
        auto found = readKinds({folder.path()}, problems);
        if (!problems.empty())
            throw std::runtime_error(printProblems(problems));
        return found;
    }();
    return kinds;
}

void writePack(const fs::path& folder, const std::string& id, const std::string& version, const std::string& words)
{
    write(folder / "pack.yaml", "vitrine: 1\nid: " + id + "\nversion: " + version +
                                    "\ntitle: { de: Probe, en: Sample }\nlanguages: [de, en]\nlicence: CC-BY-4.0\n"
                                    "exhibits:\n"
                                    "  - id: first\n    kind: note\n    title: { de: Erstes, en: First }\n"
                                    "    settings:\n      words: \"" +
                                    words +
                                    "\"\n"
                                    "      picture: { src: media/dot.svg, alt: { de: Punkt, en: Dot } }\n");
    write(folder / "media/dot.svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle cx=\"4\" cy=\"4\" r=\"3\"/></svg>\n");
}

Tar& Tar::add(const Header& header, std::string_view content)
{
    std::string block(512, '\0');
    const auto put = [&](std::size_t at, std::size_t room, const std::string& text) {
        block.replace(at, std::min(room, text.size()), text.substr(0, room));
    };
    const auto octal = [](unsigned long long value, int digits) {
        std::array<char, 32> text{};
        (void)std::snprintf(text.data(), text.size(), "%0*llo", digits, value);
        return std::string(text.data());
    };
    put(0, 100, header.name);
    put(100, 8, octal(header.mode, 7));
    put(108, 8, octal(0, 7));
    put(116, 8, octal(0, 7));
    put(124, 12, header.size.empty() ? octal(content.size(), 11) : header.size);
    put(136, 12, octal(946684800, 11));
    put(148, 8, "        ");
    block[156] = header.type;
    put(157, 100, header.linkName);
    put(257, 8, header.magic);
    unsigned sum = 0;
    for (const char c : block)
        sum += static_cast<unsigned char>(c);
    put(148, 8, octal(sum, 6) + std::string("\0 ", 2));
    m_bytes += block;
    return raw(content);
}

Tar& Tar::pax(const std::vector<std::pair<std::string, std::string>>& records)
{
    std::string text;
    for (const auto& [key, value] : records) {
        const auto rest = " " + key + "=" + value + "\n";
        auto length = rest.size() + 1;
        while (std::to_string(length).size() + rest.size() != length)
            ++length;
        text += std::to_string(length) + rest;
    }
    return add({.name = "PaxHeaders/entry", .type = 'x'}, text);
}

Tar& Tar::raw(std::string_view bytes)
{
    m_bytes += bytes;
    m_bytes.resize((m_bytes.size() + 511) / 512 * 512, '\0');
    return *this;
}

std::string sumsOf(const std::vector<std::pair<std::string, std::string>>& files)
{
    std::string text;
    for (const auto& [name, content] : files)
        text += sha256(content) + "  " + name + "\n";
    return text;
}

Tar tarOf(const std::vector<std::pair<std::string, std::string>>& files)
{
    Tar tar;
    tar.file("pack.sums", sumsOf(files));
    for (const auto& [name, content] : files)
        tar.file(name, content);
    return tar;
}

Result<std::size_t> TextSource::read(std::span<std::byte> room)
{
    const auto count = std::min({room.size(), m_piece, m_bytes.size() - m_at});
    std::memcpy(room.data(), m_bytes.data() + m_at, count);
    m_at += count;
    return count;
}

} // namespace vitrine::workshop
