// SPDX-License-Identifier: Apache-2.0
// bench_install EXHIBITS STORE ARCHIVE: what the daemon does with an archive once it has its bytes: reads, verifies,
// keeps and syncs every file, makes a generation of it and shows it. Prints the seconds.
#include "core/archive/pack_archive.hpp"
#include "core/pack/kind.hpp"
#include "core/store/store.hpp"

#include <chrono>
#include <cstdio>

namespace {

int fail(const std::string& why)
{
    std::fprintf(stderr, "bench_install: %s\n", why.c_str());
    return 1;
}

} // namespace

int main(int count, char** words)
{
    using namespace vitrine;
    if (count != 4)
        return fail("usage: bench_install EXHIBITS STORE ARCHIVE");
    Problems problems;
    const auto kinds = readKinds({words[1]}, problems);
    InstallRules rules;
    rules.kinds = &kinds;
    rules.trust.unsignedPacks = true;
    const auto begun = std::chrono::steady_clock::now();
    auto store = Store::open(words[2]);
    if (!store)
        return fail(store.error().message.en);
    const auto source = openFileSource(words[3]);
    if (!source)
        return fail(source.error().message.en);
    const auto installed = store->installArchive(**source, rules);
    if (!installed)
        return fail(installed.error().message.en);
    const auto generation = store->addGeneration(installed->pack, "bench");
    if (!generation)
        return fail(generation.error().message.en);
    if (const auto active = store->activate(generation->number); !active)
        return fail(active.error().message.en);
    std::printf("%.3f\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    return 0;
}
