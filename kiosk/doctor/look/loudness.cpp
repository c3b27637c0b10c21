// SPDX-License-Identifier: Apache-2.0
#include "doctor/look/loudness.hpp"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
#include <libavutil/samplefmt.h>
#include <libswresample/swresample.h>
}

#include <algorithm>
#include <cmath>
#include <vector>

namespace vitrine::doctor {

namespace {

constexpr float kFull = 0.999F;
/// One sample at full scale may be a true crest; a row of them is a flat top.
constexpr int kFlatTop = 4;

} // namespace

Loudness::Loudness() = default;
Loudness::~Loudness() = default;

void Loudness::Free::operator()(SwrContext* context) const
{
    swr_free(&context);
}

void Loudness::Free::operator()(ebur128_state* state) const
{
    ebur128_destroy(&state);
}

bool Loudness::prepare(const AVFrame& frame)
{
    if (m_meter != nullptr && frame.ch_layout.nb_channels == m_channels && frame.sample_rate == m_rate &&
        frame.format == m_format)
        return true;
    // A sound that changes its form on its way is measured from there on with a new meter; hardly any does.
    m_channels = frame.ch_layout.nb_channels;
    m_rate = frame.sample_rate;
    m_format = frame.format;
    if (m_channels < 1 || m_channels > 8 || m_rate < 8000 || m_rate > 192'000)
        return false;
    AVChannelLayout layout{};
    SwrContext* convert = nullptr;
    const bool made = av_channel_layout_copy(&layout, &frame.ch_layout) == 0 &&
                      swr_alloc_set_opts2(&convert, &layout, AV_SAMPLE_FMT_FLT, m_rate, &layout,
                                          static_cast<AVSampleFormat>(m_format), m_rate, 0, nullptr) == 0;
    av_channel_layout_uninit(&layout);
    if (!made)
        return false;
    m_convert.reset(convert);
    if (swr_init(convert) < 0)
        return false;
    m_meter.reset(ebur128_init(static_cast<unsigned>(m_channels), static_cast<unsigned long>(m_rate),
                               EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK | EBUR128_MODE_HISTOGRAM));
    return m_meter != nullptr;
}

bool Loudness::hear(const AVFrame& frame)
{
    if (!prepare(frame))
        return false;
    if (frame.nb_samples <= 0)
        return true;
    std::vector<float> samples(static_cast<std::size_t>(frame.nb_samples) * static_cast<std::size_t>(m_channels));
    auto* out = reinterpret_cast<std::uint8_t*>(samples.data());
    const int count = swr_convert(m_convert.get(), &out, frame.nb_samples,
                                  const_cast<const std::uint8_t**>(frame.extended_data), frame.nb_samples);
    if (count < 0)
        return false;
    const auto all = static_cast<std::size_t>(count) * static_cast<std::size_t>(m_channels);
    // What is no number at all would make everything after it none.
    std::replace_if(
        samples.begin(), samples.end(), [](float sample) { return !std::isfinite(sample); }, 0.0F);
    countClippings(samples.data(), all);
    return ebur128_add_frames_float(m_meter.get(), samples.data(), static_cast<std::size_t>(count)) == EBUR128_SUCCESS;
}

void Loudness::countClippings(const float* samples, std::size_t count)
{
    const auto channels = static_cast<std::size_t>(m_channels);
    for (std::size_t at = 0; at < count; at += channels) {
        const bool full =
            std::any_of(samples + at, samples + at + channels, [](float sample) { return std::fabs(sample) >= kFull; });
        m_atFull = full ? m_atFull + 1 : 0;
        if (m_atFull == kFlatTop)
            ++m_clippings;
    }
}

void Loudness::tell(SoundFacts& facts) const
{
    facts.channels = m_channels;
    facts.rate = m_rate;
    facts.clippings = m_clippings;
    if (m_meter == nullptr)
        return;
    double loudness = 0;
    if (ebur128_loudness_global(m_meter.get(), &loudness) == EBUR128_SUCCESS && std::isfinite(loudness))
        facts.loudness = loudness;
    for (unsigned channel = 0; channel < static_cast<unsigned>(m_channels); ++channel)
        if (double peak = 0; ebur128_true_peak(m_meter.get(), channel, &peak) == EBUR128_SUCCESS && peak > 0)
            facts.peak = std::max(facts.peak, 20 * std::log10(peak));
}

} // namespace vitrine::doctor
