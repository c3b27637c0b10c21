// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "doctor/child.hpp"
#include "doctor/text_facts.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <vector>

namespace vitrine::doctor {

/// Has texts measured in another program, so that one which a font cannot bear ends that and is a finding.
class TextMeasure {
public:
    /// Starts `program` (vitrine-look) at once: it is ready by the time the texts are known.
    explicit TextMeasure(std::filesystem::path program, std::chrono::milliseconds silence);

    /// Adds a finding to `problems` for every text that does not fit. `goOn` is asked often; false cancels.
    [[nodiscard]] Result<void> judge(const std::vector<TextUse>& texts, const std::function<bool()>& goOn,
                                     Problems& problems);

private:
    enum class Answer { Given, Ended, Stuck, Cancelled };
    /// Of `count` texts from `first` on.
    Answer ask(const std::vector<TextUse>& texts, std::size_t first, std::size_t count,
               const std::function<bool()>& goOn, std::vector<TextFacts>& facts);
    Result<void> start();

    std::filesystem::path m_program;
    std::chrono::milliseconds m_silence;
    Result<Child> m_child;
    bool m_ready = false;
};

} // namespace vitrine::doctor
