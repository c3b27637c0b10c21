// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/pack_archive.hpp"
#include "daemon/content/content.hpp"
#include "folder_of_its_own.hpp"
#include "pump.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// Content with a real store, a real pool and a glass that does what a test says.
class ScreenWithContent {
public:
    explicit ScreenWithContent(const FolderOfItsOwn& at, bool unsignedPacks = true, bool confirmUnsigned = false,
                               Changeover::Limits limits = {std::chrono::seconds(20), std::chrono::seconds(20)})
        : folder(at)
        , operations([](const Operation&) {})
        , changeover(
              io.get_executor(), operations, [this] { return glass; },
              [this](const link::ToShell& message) { return hear(message); }, limits)
        , content(io.get_executor(), pool, Store::open(at.path() / "store").value(),
                  rules(unsignedPacks, confirmUnsigned), operations, changeover,
                  {.audit = [this](AuditEntry entry) { audit.push_back(std::move(entry)); },
                   .fault = [this](FaultEntry fault) { faults.push_back(std::move(fault)); },
                   .changed = [this] { ++changed; },
                   .activated = [this] { ++activated; },
                   .tookBack = [this] { ++tookBack; },
                   .verified = [this](bool whole) { verified.push_back(whole); }})
    {
    }
    ~ScreenWithContent()
    {
        bool stopped = false;
        net::co_spawn(io, content.stop(), [&](const std::exception_ptr&) { stopped = true; });
        daemon::until(io, [&] { return stopped; });
        pool.join();
    }
    ScreenWithContent(const ScreenWithContent&) = delete;
    ScreenWithContent& operator=(const ScreenWithContent&) = delete;

    /// A pack folder of one exhibit; `kind` may be one that does not exist.
    [[nodiscard]] std::filesystem::path pack(const std::string& name, const std::string& version,
                                             const std::string& kind = "note") const
    {
        folder.write(name + "/pack.yaml", "vitrine: 1\nid: lobby\nversion: " + version +
                                              "\ntitle: {de: Halle, en: Lobby}\nlanguages: [de, en]\nlicence: CC0-1.0\n"
                                              "exhibits:\n  - {id: one, kind: " +
                                              kind + ", title: {de: Eins, en: One}}\n");
        return folder.path() / name;
    }
    [[nodiscard]] static Content::Work fromFolder(std::filesystem::path path)
    {
        return [path = std::move(path)](Store& store, const InstallRules& installRules, const Progress& progress) {
            return store.installFolder(path, installRules, progress);
        };
    }
    Result<boost::json::object> install(const std::filesystem::path& path, When when = When::Idle)
    {
        return resultOf(io, content.install(fromFolder(path), when, lena));
    }
    [[nodiscard]] const Operation& operation(std::string_view id) { return *operations.find(id); }
    [[nodiscard]] bool state(const std::string& id, const std::string& wanted)
    {
        return until([&] { return operations.find(id)->state == wanted; });
    }
    [[nodiscard]] bool until(const std::function<bool()>& isSo) { return daemon::until(io, isSo); }
    void look(Glass now)
    {
        glass = now;
        changeover.look();
    }

    [[nodiscard]] static ContentRules limits()
    {
        ContentRules rules;
        rules.keepFreeBytes = 0;
        return rules;
    }

    const FolderOfItsOwn& folder;
    net::io_context io;
    net::thread_pool pool{1};
    Operations operations;
    Glass glass;
    bool obedient = true; ///< the glass shows at once what it is told to show, unless somebody uses it
    std::vector<link::Load> loads;
    std::vector<AuditEntry> audit;
    std::vector<FaultEntry> faults;
    int changed = 0;
    int activated = 0;
    int tookBack = 0;
    std::vector<bool> verified;
    Changeover changeover;
    Content content;
    const Actor lena{"Lena", "curator", "127.0.0.1"};

private:
    Content::Rules rules(bool unsignedPacks, bool confirmUnsigned) const
    {
        folder.write("kinds/note/exhibit.yaml", "kind: note\napi: 1\nqml: {module: Vitrine.Exhibits.Note, type: Note}\n"
                                                "title: {de: Notiz, en: Note}\nicon: story\n");
        folder.write("kinds/note/settings.json", R"({"type": "object"})");
        Content::Rules made;
        Problems problems;
        made.kinds = readKinds({folder.path() / "kinds"}, problems);
        EXPECT_EQ(printProblems(problems), "");
        made.trust.unsignedPacks = unsignedPacks;
        made.trust.confirmUnsigned = confirmUnsigned;
        made.content = limits();
        return made;
    }
    bool hear(const link::ToShell& message)
    {
        if (!glass.linked)
            return false;
        if (const auto* load = std::get_if<link::Load>(&message)) {
            loads.push_back(*load);
            if (obedient && (load->now || !glass.visit))
                glass.shown = load->generation;
        }
        return true;
    }
};

} // namespace vitrine::daemon
