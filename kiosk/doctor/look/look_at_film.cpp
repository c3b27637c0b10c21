// SPDX-License-Identifier: Apache-2.0
#include "core/result.hpp"
#include "doctor/look/flashes.hpp"
#include "doctor/look/looking.hpp"
#include "doctor/look/loudness.hpp"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/error.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>

namespace vitrine::doctor {

namespace {

/// What is never even tried; a screen shows none of it either.
constexpr const char* kContainers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,ogg,mp3,wav";
constexpr const char* kCodecs =
    "h264,vp8,vp9,libvpx-vp9,libvpx,av1,libdav1d,libaom-av1,aac,mp3,mp3float,opus,libopus,vorbis,libvorbis,flac,pcm_u8,"
    "pcm_s16le,pcm_s24le,pcm_s32le,pcm_f32le,pcm_f64le";
/// Points that are looked at for flashes: fine enough for a quarter of the picture.
constexpr int kWide = 64;
constexpr int kHigh = 36;
constexpr double kLongestPicture = 10; ///< seconds that the last one stands

std::string avMessage(int error)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    return text.data();
}

struct FreeAv {
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(SwsContext* context) const { sws_freeContext(context); }
};
template <class T>
using Av = std::unique_ptr<T, FreeAv>;

/// Degrees by which a film's note asks to turn it.
int turnOf(const AVStream& stream)
{
    const std::uint8_t* matrix = nullptr;
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
    const auto* data = av_packet_side_data_get(stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data,
                                               AV_PKT_DATA_DISPLAYMATRIX);
    if (data != nullptr && data->size >= 9 * sizeof(std::int32_t))
        matrix = data->data;
#else
    std::size_t size = 0;
    matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (size < 9 * sizeof(std::int32_t))
        matrix = nullptr;
#endif
    if (matrix == nullptr)
        return 0;
    const double angle = av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix));
    return std::isfinite(angle) ? (static_cast<int>(std::lround(-angle)) + 360) % 360 : 0;
}

/// One track and its decoder; whatever comes out of it goes to `take`.
class Track {
public:
    [[nodiscard]] static std::unique_ptr<Track> open(const AVStream& stream)
    {
        const auto* codec = avcodec_find_decoder(stream.codecpar->codec_id);
        Av<AVCodecContext> context(codec == nullptr ? nullptr : avcodec_alloc_context3(codec));
        if (context == nullptr || avcodec_parameters_to_context(context.get(), stream.codecpar) < 0)
            return nullptr;
        context->thread_count = 1; // one program for each core already
        context->pkt_timebase = stream.time_base;
        context->codec_whitelist = av_strdup(kCodecs); // freed with its context
        if (avcodec_open2(context.get(), codec, nullptr) < 0)
            return nullptr;
        return std::unique_ptr<Track>(new Track(stream, std::move(context)));
    }

    /// A null packet asks for what is left at the end.
    template <class Take>
    void decode(const AVPacket* packet, Take&& take)
    {
        int sent = avcodec_send_packet(m_context.get(), packet);
        if (sent < 0 && sent != AVERROR_EOF)
            ++m_broken;
        for (;;) {
            const int got = avcodec_receive_frame(m_context.get(), m_frame.get());
            if (got == AVERROR(EAGAIN) || got == AVERROR_EOF)
                return;
            if (got < 0) {
                ++m_broken;
                return;
            }
            if ((m_frame->flags & AV_FRAME_FLAG_CORRUPT) != 0 || m_frame->decode_error_flags != 0)
                ++m_broken;
            take(*m_frame, seconds(*m_frame));
            av_frame_unref(m_frame.get());
        }
    }

    [[nodiscard]] int index() const { return m_stream.index; }
    [[nodiscard]] const AVStream& stream() const { return m_stream; }
    [[nodiscard]] const AVCodecContext& context() const { return *m_context; }
    [[nodiscard]] std::int64_t broken() const { return m_broken; }

private:
    Track(const AVStream& stream, Av<AVCodecContext> context)
        : m_stream(stream)
        , m_context(std::move(context))
        , m_frame(av_frame_alloc())
    {
    }

    [[nodiscard]] double seconds(const AVFrame& frame) const
    {
        return frame.best_effort_timestamp == AV_NOPTS_VALUE
                   ? -1
                   : static_cast<double>(frame.best_effort_timestamp) * av_q2d(m_stream.time_base);
    }

    const AVStream& m_stream;
    Av<AVCodecContext> m_context;
    Av<AVFrame> m_frame;
    std::int64_t m_broken = 0;
};

/// Counts a film's pictures and looks at each for flashes.
class Pictures {
public:
    void see(const AVFrame& frame, double seconds)
    {
        ++m_count;
        if (seconds < 0) // it does not say when: after the last one
            seconds = m_last + (m_shortest > 0 && m_shortest < 1 ? m_shortest : 0.04);
        if (m_count > 1) {
            const double stood = seconds - m_last;
            if (stood > 0) {
                m_shortest = m_shortest == 0 ? stood : std::min(m_shortest, stood);
                m_longest = std::max(m_longest, stood);
                m_lastStood = stood;
            }
        } else {
            m_first = seconds;
        }
        m_last = seconds;
        if (shrink(frame))
            m_flashes.see(m_small, seconds);
    }

    void tell(FilmFacts& facts) const
    {
        facts.frames = m_count;
        facts.seconds = m_count == 0 ? 0 : m_last + std::min(m_lastStood, kLongestPicture);
        if (m_count > 1 && m_last > m_first)
            facts.rate = static_cast<double>(m_count - 1) / (m_last - m_first);
        facts.unevenRate = m_count > 2 && m_longest > 2 * m_shortest + 0.002;
        facts.flashes = m_flashes.general();
        facts.redFlashes = m_flashes.red();
    }

private:
    bool shrink(const AVFrame& frame)
    {
        // Takes the same one again unless the pictures change their size on the way.
        m_scale.reset(sws_getCachedContext(m_scale.release(), frame.width, frame.height,
                                           static_cast<AVPixelFormat>(frame.format), kWide, kHigh, AV_PIX_FMT_RGB24,
                                           SWS_AREA, nullptr, nullptr, nullptr));
        if (m_scale == nullptr)
            return false;
        std::uint8_t* const to[] = {m_small.data()};
        const int line[] = {kWide * 3};
        return sws_scale(m_scale.get(), frame.data, frame.linesize, 0, frame.height, to, line) == kHigh;
    }

    Flashes m_flashes{std::size_t{kWide} * kHigh};
    Av<SwsContext> m_scale;
    std::array<std::uint8_t, std::size_t{kWide} * kHigh * 3 + 64> m_small{}; // the library may write a little further
    std::int64_t m_count = 0;
    double m_first = 0;
    double m_last = 0;
    double m_lastStood = 0;
    double m_shortest = 0;
    double m_longest = 0;
};

Result<Av<AVFormatContext>> openFilm(const std::filesystem::path& file)
{
    av_log_set_level(AV_LOG_QUIET);
    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr)
        return Error{Errc::Io, "there is no memory"};
    context->format_whitelist = av_strdup(kContainers);
    context->codec_whitelist = av_strdup(kCodecs);
    context->protocol_whitelist = av_strdup("file");
    const auto name = "file:" + file.string(); // whatever its name looks like
    if (const int error = avformat_open_input(&context, name.c_str(), nullptr, nullptr); error < 0)
        return Error{Errc::Unreadable, avMessage(error)}; // the context is freed by then
    Av<AVFormatContext> film(context);
    if (const int error = avformat_find_stream_info(context, nullptr); error < 0)
        return Error{Errc::Unreadable, avMessage(error)};
    return film;
}

FilmFacts describeFilm(const AVStream& stream)
{
    const auto& about = *stream.codecpar;
    FilmFacts facts;
    facts.codec = avcodec_get_name(about.codec_id);
    if (const auto* profile = avcodec_profile_name(about.codec_id, about.profile))
        facts.profile = profile;
    if (const auto* pixels = av_get_pix_fmt_name(static_cast<AVPixelFormat>(about.format)))
        facts.pixels = pixels;
    facts.width = about.width;
    facts.height = about.height;
    facts.turned = turnOf(stream);
    return facts;
}

const AVStream* streamOf(const AVFormatContext& film, AVMediaType type)
{
    for (unsigned i = 0; i < film.nb_streams; ++i)
        if (film.streams[i]->codecpar->codec_type == type &&
            (film.streams[i]->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0)
            return film.streams[i];
    return nullptr;
}

} // namespace

Facts lookAtFilm(const std::filesystem::path& file, const std::function<void()>& playing)
{
    Facts facts;
    const auto film = openFilm(file);
    if (!film) {
        facts.failure = film.error().message.en;
        return facts;
    }
    facts.container = (*film)->iformat->name;
    Pictures pictures;
    Loudness loudness;
    std::unique_ptr<Track> seen;
    std::unique_ptr<Track> heard;
    if (const auto* stream = streamOf(**film, AVMEDIA_TYPE_VIDEO)) {
        facts.film = describeFilm(*stream);
        seen = Track::open(*stream);
    }
    if (const auto* stream = streamOf(**film, AVMEDIA_TYPE_AUDIO)) {
        facts.sound.emplace().codec = avcodec_get_name(stream->codecpar->codec_id);
        heard = Track::open(*stream);
    }
    if (!facts.film && !facts.sound) {
        facts.failure = "it has neither pictures nor sound";
        return facts;
    }
    for (unsigned i = 0; facts.sound && i < (*film)->nb_streams; ++i)
        facts.sound->tracks += (*film)->streams[i]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO ? 1 : 0;

    const auto see = [&](const AVFrame& frame, double seconds) { pictures.see(frame, seconds); };
    const auto hear = [&](const AVFrame& frame, double seconds) {
        (void)loudness.hear(frame); // what cannot be measured has no loudness, which is told
        if (frame.sample_rate > 0 && seconds >= 0)
            facts.sound->seconds =
                std::max(facts.sound->seconds, seconds + static_cast<double>(frame.nb_samples) / frame.sample_rate);
    };
    const Av<AVPacket> packet(av_packet_alloc());
    std::int64_t cut = 0; // packets of which some bytes are missing
    while (packet != nullptr && av_read_frame(film->get(), packet.get()) >= 0) {
        if ((packet->flags & AV_PKT_FLAG_CORRUPT) != 0)
            ++cut;
        if (seen != nullptr && packet->stream_index == seen->index())
            seen->decode(packet.get(), see);
        else if (heard != nullptr && packet->stream_index == heard->index())
            heard->decode(packet.get(), hear);
        av_packet_unref(packet.get());
        playing();
    }
    if (seen != nullptr) {
        seen->decode(nullptr, see);
        pictures.tell(*facts.film);
        facts.film->broken = seen->broken() + cut;
    }
    if (heard != nullptr) {
        heard->decode(nullptr, hear);
        loudness.tell(*facts.sound);
        facts.sound->broken = heard->broken();
    }
    return facts;
}

} // namespace vitrine::doctor
