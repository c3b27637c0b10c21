// SPDX-License-Identifier: Apache-2.0
#include "core/store/incoming.hpp"

#include "core/store/blobs.hpp"
#include "core/store/disk.hpp"
#include "core/store/staging.hpp"
#include "core/store/upkeep.hpp"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <optional>
#include <system_error>
#include <type_traits>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPieceBytes = 256UL * 1024;
constexpr std::chrono::hours kRests{1};

std::optional<std::uint64_t> sizeOf(const fs::path& file)
{
    struct stat about = {};
    if (::lstat(file.c_str(), &about) != 0 || !S_ISREG(about.st_mode))
        return std::nullopt;
    return static_cast<std::uint64_t>(about.st_size);
}

/// Takes the name out of a set, or a multiset, when it goes.
template <class Set>
class Noted {
public:
    Noted(std::mutex& mutex, Set& set, std::string name)
        : m_mutex(mutex)
        , m_set(set)
        , m_name(std::move(name))
    {
        const std::lock_guard lock(m_mutex);
        m_isFirst = !m_set.contains(m_name);
        m_set.insert(m_name);
    }
    Noted(const Noted&) = delete;
    Noted& operator=(const Noted&) = delete;
    ~Noted()
    {
        const std::lock_guard lock(m_mutex);
        if (m_isFirst || !std::is_same_v<Set, std::set<std::string>>)
            if (const auto it = m_set.find(m_name); it != m_set.end())
                m_set.erase(it);
    }
    [[nodiscard]] bool isFirst() const { return m_isFirst; }

private:
    std::mutex& m_mutex;
    Set& m_set;
    std::string m_name;
    bool m_isFirst = false;
};

/// How long a plan rests counts from its file's time: from the end of a sending, however it ended.
class Touched {
public:
    explicit Touched(fs::path file)
        : m_file(std::move(file))
    {
    }
    Touched(const Touched&) = delete;
    Touched& operator=(const Touched&) = delete;
    ~Touched()
    {
        std::error_code ignored; // it is only kept for less long
        fs::last_write_time(m_file, fs::file_time_type::clock::now(), ignored);
    }

private:
    fs::path m_file;
};

std::map<std::string, std::vector<std::string>> namesBySum(const InstallPlan& plan)
{
    std::map<std::string, std::vector<std::string>> names;
    for (auto& line : sumLines(plan.sumsText))
        names[line.sum].push_back(std::move(line.name));
    return names;
}

} // namespace

Incoming::Incoming(const fs::path& root)
    : m_root(root)
    , m_folder(root / "incoming")
{
}

// --- plans --------------------------------------------------------------------------------------------------------

Result<void> Incoming::keep(const InstallPlan& plan)
{
    const std::lock_guard tidying(m_tidying);
    if (auto made = makeFolder(m_folder); !made)
        return made;
    return writePlan(planFile(plan.id()), plan);
}

Result<InstallPlan> Incoming::plan(const std::string& id) const
{
    const Error unknown{Errc::NotFound, phrase("there is no such plan, or it has rested for too long")};
    if (!isPlanId(id))
        return unknown;
    auto plan = readPlan(planFile(id));
    if (!plan && isLost(plan.error()))
        return unknown;
    return plan;
}

Result<std::vector<Incoming::Kept>> Incoming::kept() const
{
    std::vector<Kept> plans;
    const auto now = fs::file_time_type::clock::now();
    std::error_code ec;
    for (fs::directory_iterator it(m_folder, ec), end; !ec && it != end; it.increment(ec)) {
        if (it->path().extension() != ".plan")
            continue;
        auto plan = readPlan(it->path());
        if (!plan && !isLost(plan.error()))
            return plan
                .error(); // the system is at fault, not the file: nothing goes while it is not known what is wanted
        std::error_code failed;
        const auto touched = fs::last_write_time(it->path(), failed);
        if (!plan || failed)
            continue;
        // A time that is still to come was noted under a clock that went wrong; it must not keep the plan for ever.
        const auto rested = std::chrono::abs(std::chrono::duration_cast<std::chrono::seconds>(now - touched));
        plans.push_back({.id = it->path().stem().string(), .plan = std::move(*plan), .rested = rested});
    }
    if (ec && ec != std::errc::no_such_file_or_directory)
        return systemError(ec.value(), phrase("cannot read {}", m_folder.string()));
    std::ranges::sort(plans, std::greater(), &Kept::rested);
    return plans;
}

bool Incoming::isSent(const std::string& id) const
{
    const std::lock_guard lock(m_mutex);
    return m_sent.contains(id);
}

Result<void> Incoming::letGo(const std::string& id)
{
    if (isSent(id))
        return Error{Errc::Busy, phrase("the pack is being sent just now")};
    std::error_code ec;
    fs::remove(planFile(id), ec);
    if (ec)
        return systemError(ec.value(), phrase("cannot remove {}", planFile(id).string()));
    return removeUnwanted();
}

Result<void> Incoming::sweep(std::chrono::seconds keepFor)
{
    const auto plans = kept();
    if (!plans)
        return plans.error();
    for (const auto& old : *plans)
        if (old.rested >= keepFor && !isSent(old.id))
            if (auto gone = letGo(old.id); !gone)
                return gone;
    return removeUnwanted();
}

Result<void> Incoming::makeRoom(const InstallPlan& plan, std::uint64_t most)
{
    const auto toCome = [&](const InstallPlan& one) {
        std::uint64_t bytes = one.sumsText.size();
        for (const auto& [sum, size] : one.sizes)
            bytes += hasBlob(m_root, sum, size) ? 0 : size;
        return bytes;
    };
    const auto id = plan.id();
    auto all = toCome(plan);
    auto others = kept();
    if (!others)
        return others.error();
    std::erase_if(*others, [&](const Kept& other) { return other.id == id; });
    for (const auto& other : *others)
        all += toCome(other.plan);
    for (const auto& other : *others) { // the one that has rested for longest first
        if (all <= most || other.rested < kRests)
            break;
        if (isSent(other.id))
            continue;
        if (auto gone = letGo(other.id); !gone)
            return gone;
        all -= toCome(other.plan);
    }
    if (all <= most)
        return {};
    return Error{Errc::DiskFull,
                 phrase("packs that are being sent would need {} together, and {} are allowed; try again "
                        "when another one is installed, or cancel it",
                        printBytes(all), printBytes(most))};
}

Result<void> Incoming::removeUnwanted()
{
    const std::lock_guard tidying(m_tidying);
    std::set<std::string> wanted;
    const auto plans = kept();
    if (!plans)
        return plans.error();
    for (const auto& kept : *plans) {
        wanted.insert(kept.id);
        for (const auto& [sum, size] : kept.plan.sizes)
            wanted.insert(sum);
    }
    std::error_code ec;
    for (fs::directory_iterator it(m_folder, ec), end; !ec && it != end; it.increment(ec)) {
        const auto name = it->path().stem().string();
        {
            const std::lock_guard lock(m_mutex);
            if (it->path().extension() != ".new" && (wanted.contains(name) || m_taken.contains(name)))
                continue;
        }
        std::error_code failed;
        fs::remove(it->path(), failed);
        if (failed)
            return systemError(failed.value(), phrase("cannot remove {}", it->path().string()));
        forget(name);
    }
    if (ec && ec != std::errc::no_such_file_or_directory)
        return systemError(ec.value(), phrase("cannot read {}", m_folder.string()));
    return {};
}

void Incoming::forget(const std::string& sum)
{
    const std::lock_guard lock(m_mutex);
    m_whole.erase(sum);
    m_halves.erase(sum);
}

// --- what has come ------------------------------------------------------------------------------------------------

void Incoming::doubt(const InstallPlan& plan, std::set<std::string> suffered)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [sum, size] : plan.sizes)
        m_doubted.erase(sum);
    m_doubted.merge(suffered);
}

/// Whole, and looked at by this process: another one may have ended, or lost its power, before it was on the disk.
bool Incoming::isHere(const std::string& sum, std::uint64_t bytes)
{
    const auto file = wholeFile(sum);
    const auto size = sizeOf(file);
    if (!size)
        return false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_whole.contains(sum))
            return *size == bytes;
    }
    const auto read = sha256File(file);
    if (!read)
        return false;
    if (*read != sum) {
        std::error_code ignored; // then it is asked for again, and written over
        fs::remove(file, ignored);
        return false;
    }
    const std::lock_guard lock(m_mutex);
    m_whole.insert(sum);
    return *size == bytes;
}

PlanState Incoming::state(const InstallPlan& plan)
{
    PlanState state{.id = plan.id(), .bytes = plan.bytes(), .offset = plan.bytes(), .missing = {}};
    std::set<std::string> seen;
    for (const auto& line : sumLines(plan.sumsText)) {
        const auto& sum = line.sum;
        if (!seen.insert(sum).second)
            continue;
        const auto bytes = plan.sizes.at(sum);
        const bool doubted = [&] {
            const std::lock_guard lock(m_mutex);
            return m_doubted.contains(sum);
        }();
        if ((!doubted && hasBlob(m_root, sum, bytes)) || isHere(sum, bytes))
            continue;
        const auto have = sizeOf(partFile(sum)).value_or(0);
        state.missing.push_back({.sum = sum, .bytes = bytes, .have = have <= bytes ? have : 0});
        state.offset -= bytes - state.missing.back().have;
    }
    // What was begun is ended first: nothing stays half for longer than it must.
    std::stable_partition(state.missing.begin(), state.missing.end(),
                          [](const MissingBlob& blob) { return blob.have > 0; });
    return state;
}

fs::path Incoming::whole(const std::string& sum) const
{
    const std::lock_guard lock(m_mutex);
    return m_whole.contains(sum) ? wholeFile(sum) : fs::path();
}

Result<Incoming::Half> Incoming::takeHalf(const MissingBlob& blob, std::vector<std::string> names)
{
    {
        const std::lock_guard lock(m_mutex);
        auto known = m_halves.extract(blob.sum);
        if (!known.empty() && known.mapped().have == blob.have)
            return std::move(known.mapped());
    }
    Half half{.have = 0, .passing = PassingFile(std::move(names), blob.sum), .isReread = blob.have > 0};
    if (blob.have == 0)
        return half;
    const auto file = openFile(partFile(blob.sum), O_RDONLY | O_NOFOLLOW);
    if (!file)
        return file.error();
    std::vector<std::byte> room(kPieceBytes);
    while (half.have < blob.have) {
        const auto count = readSome(*file, room, partFile(blob.sum).string());
        if (!count)
            return count.error();
        if (*count == 0)
            return Error{Errc::Busy, phrase("what had come of a file is gone; look again where to go on")};
        const auto bytes =
            std::span<const std::byte>(room).first(std::min<std::uint64_t>(*count, blob.have - half.have));
        if (auto good = half.passing.add(bytes); !good)
            return good.error();
        half.have += bytes.size();
    }
    return half;
}

/// What was written is what `half` knows of, whatever happens.
Result<void> Incoming::fill(const MissingBlob& blob, Half& half, ByteSource& source, std::span<std::byte> room,
                            const Progress& goOn) const
{
    const auto name = partFile(blob.sum).string();
    const auto file = openFile(name, O_WRONLY | O_CREAT | O_NOFOLLOW);
    if (!file)
        return file.error();
    // A part that is longer than it may be counts from its beginning.
    if (const auto end = ::lseek(file->get(), 0, SEEK_END); end != static_cast<off_t>(half.have))
        if (end < 0 || ::ftruncate(file->get(), static_cast<off_t>(half.have)) != 0 ||
            ::lseek(file->get(), 0, SEEK_END) != static_cast<off_t>(half.have))
            return systemError(errno, phrase("cannot write {}", name));
    auto started = half.have;
    while (half.have < blob.bytes) {
        if (goOn && !goOn(half.have - blob.have, 0))
            return Error{Errc::Cancelled, phrase("stopped on request")};
        const auto count = source.read(room.first(std::min<std::uint64_t>(kPieceBytes, blob.bytes - half.have)));
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        const auto bytes = std::span<const std::byte>(room).first(*count);
        if (auto written = writeAll(*file, bytes, name); !written) {
            // If that fails, too, the sum says so later.
            [[maybe_unused]] const int cut = ::ftruncate(file->get(), static_cast<off_t>(half.have));
            return written;
        }
        half.have += bytes.size();
        if (auto good = half.passing.add(bytes); !good)
            return good;
        if (half.have - started >= kWriteBehind) {
            beginToWrite(*file, started, half.have);
            started = half.have;
        }
    }
    beginToWrite(*file, started, half.have);
    return {};
}

/// False: the source ended before the file did.
Result<bool> Incoming::receiveOne(const MissingBlob& blob, std::vector<std::string> names, ByteSource& source,
                                  std::span<std::byte> room, const Progress& goOn)
{
    const Noted taken(m_mutex, m_taken, blob.sum);
    if (!taken.isFirst())
        return Error{Errc::Busy, phrase("another sender is sending {} just now", names.front())};
    auto half = takeHalf(blob, std::move(names));
    auto filled = half ? fill(blob, *half, source, room, goOn) : Result<void>(half.error());
    if (filled && half->have == blob.bytes)
        filled = half->passing.end();
    if (!filled && filled.error().code == Errc::Refused) {
        std::error_code ignored; // then it is found again by its sum
        fs::remove(partFile(blob.sum), ignored);
        if (half && half->isReread) // by a power cut, say; the sender is not to blame
            return Error{Errc::Busy, phrase("what had come of a file before has suffered, and is asked for again")};
        return filled.error();
    }
    if (!filled || half->have < blob.bytes) {
        if (half) {
            const std::lock_guard lock(m_mutex);
            m_halves.insert_or_assign(blob.sum, std::move(*half));
        }
        return filled ? Result<bool>(false) : filled.error();
    }
    std::error_code ec; // nobody changes it any more
    fs::permissions(partFile(blob.sum), fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read, ec);
    if (ec)
        return systemError(ec.value(), phrase("cannot write {}", partFile(blob.sum).string()));
    if (const auto moved = movePath(partFile(blob.sum), wholeFile(blob.sum)); !moved)
        return moved.error();
    const std::lock_guard lock(m_mutex);
    m_whole.insert(blob.sum);
    return true;
}

Result<PlanState> Incoming::receive(const InstallPlan& plan, std::uint64_t offset, ByteSource& source,
                                    std::uint64_t keepFree, const Progress& progress)
{
    const auto id = plan.id();
    const Noted sent(m_mutex, m_sent, id);
    const Touched touched(planFile(id));
    const auto before = state(plan);
    if (offset != before.offset)
        return Error{Errc::Busy, phrase("the sending goes on at byte {}, not at {}", before.offset, offset)};
    if (auto room = checkRoom(m_root, before.bytes - before.offset, keepFree); !room)
        return room.error();
    auto names = namesBySum(plan);
    auto done = before.offset;
    std::vector<std::byte> room(kPieceBytes);
    for (const auto& blob : before.missing) {
        const Progress goOn = [&](std::uint64_t more, std::uint64_t) {
            return !progress || progress(done + more, before.bytes);
        };
        const auto whole = receiveOne(blob, std::move(names.at(blob.sum)), source, room, goOn);
        if (!whole)
            return whole.error();
        if (!*whole)
            return state(plan);
        done += blob.bytes - blob.have;
    }
    std::byte more{};
    const auto count = source.read({&more, 1});
    if (!count)
        return count.error();
    if (*count > 0)
        return Error{Errc::Refused, phrase("more has come than was missing")};
    return state(plan);
}

} // namespace vitrine
