// SPDX-License-Identifier: Apache-2.0
#include "core/text/spdx.hpp"

#include <gtest/gtest.h>

namespace vitrine {

TEST(Spdx, TakesExpressions)
{
    for (const auto* good : {"CC-BY-4.0", "CC0-1.0", "MIT OR Apache-2.0", "(CC-BY-4.0 AND OFL-1.1) OR LicenseRef-House",
                             "GPL-2.0-or-later WITH Classpath-exception-2.0", "CC-BY-SA-3.0-DE"})
        EXPECT_EQ(strangeLicence(good), std::nullopt) << good;
}

TEST(Spdx, NamesThePartThatIsNoLicence)
{
    EXPECT_EQ(strangeLicence("CC BY 4.0"), "CC BY 4.0");
    EXPECT_EQ(strangeLicence("CC-BY-40"), "CC-BY-40");
    EXPECT_EQ(strangeLicence("MIT OR CC-BY-40"), "CC-BY-40");
    EXPECT_EQ(strangeLicence("MIT OR"), "MIT OR");
    EXPECT_EQ(strangeLicence("(MIT"), "(MIT");
    EXPECT_EQ(strangeLicence("© Museum"), "© Museum");
    EXPECT_EQ(strangeLicence("LicenseRef-"), "LicenseRef-");
}

} // namespace vitrine
