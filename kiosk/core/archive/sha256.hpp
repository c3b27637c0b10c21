// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

struct evp_md_ctx_st;

namespace vitrine {

/// SHA-256 as bytes go by.
class Sha256 {
public:
    Sha256();
    void add(std::span<const std::byte> bytes);
    /// 64 lower-case hex digits; then it starts anew.
    [[nodiscard]] std::string finish();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace vitrine
