// SPDX-License-Identifier: Apache-2.0
#include "core/archive/layout.hpp"

namespace vitrine {

Result<Layout> layOut(const std::vector<NameAndSize>& files, std::uint64_t front)
{
    Layout layout{.front = front, .files = {}, .ending = {}};
    layout.files.reserve(files.size());
    auto at = front;
    for (const auto& file : files) {
        auto header = tarHeader(file.name, file.size);
        if (!header)
            return header.error();
        if (file.size >= kAlignFrom)
            *header = alignedHeader(*header, at);
        layout.files.push_back({.name = file.name, .size = file.size, .header = std::move(*header), .at = at});
        at = layout.files.back().end();
    }
    layout.ending = tarEnd(at);
    return layout;
}

} // namespace vitrine
