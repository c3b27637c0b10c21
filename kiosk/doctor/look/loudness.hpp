// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "doctor/facts.hpp"

#include <ebur128.h>

#include <cstddef>
#include <cstdint>
#include <memory>

struct AVFrame;
struct SwrContext;

namespace vitrine::doctor {

/// How loud a sound is to people (EBU R 128) and where it was cut off.
class Loudness {
public:
    Loudness();
    ~Loudness();
    Loudness(const Loudness&) = delete;
    Loudness& operator=(const Loudness&) = delete;

    /// The next decoded samples. False: they cannot be measured.
    [[nodiscard]] bool hear(const AVFrame& frame);
    void tell(SoundFacts& facts) const;

private:
    [[nodiscard]] bool prepare(const AVFrame& frame);
    void countClippings(const float* samples, std::size_t count);

    struct Free {
        void operator()(SwrContext* context) const;
        void operator()(ebur128_state* state) const;
    };
    std::unique_ptr<SwrContext, Free> m_convert;
    std::unique_ptr<ebur128_state, Free> m_meter;
    int m_channels = 0;
    int m_rate = 0;
    int m_format = -1;
    std::int64_t m_clippings = 0;
    int m_atFull = 0; ///< samples in a row at full scale, of all channels
};

} // namespace vitrine::doctor
