// SPDX-License-Identifier: Apache-2.0
#include "import/licences.hpp"

#include <gtest/gtest.h>

namespace vitrine::intake {

TEST(Licences, AreKnownByTheirAddress)
{
    EXPECT_EQ(spdxOf("http://creativecommons.org/licenses/by/4.0/"), "CC-BY-4.0");
    EXPECT_EQ(spdxOf("https://creativecommons.org/licenses/by-sa/4.0/deed.de"), "CC-BY-SA-4.0");
    EXPECT_EQ(spdxOf("https://creativecommons.org/licenses/by/3.0/de/"), "CC-BY-3.0-DE");
    EXPECT_EQ(spdxOf("https://creativecommons.org/publicdomain/zero/1.0/"), "CC0-1.0");
    EXPECT_EQ(spdxOf("CC BY-NC 4.0"), "CC-BY-NC-4.0");
}

TEST(Licences, ThatAreNotSureAreNone)
{
    for (const auto* rights : {"", "All rights reserved", "http://rightsstatements.org/vocab/InC/1.0/", "CC BY",
                               "https://creativecommons.org/publicdomain/mark/1.0/",
                               "https://creativecommons.org/licenses/by/3.0/fr/", "https://example.org/by/4.0/"})
        EXPECT_EQ(spdxOf(rights), "") << rights;
}

TEST(Licences, AreSaidInACredit)
{
    EXPECT_EQ(rightsInWords("https://creativecommons.org/licenses/by-sa/4.0/"), "CC BY-SA 4.0");
    EXPECT_EQ(rightsInWords("https://creativecommons.org/publicdomain/mark/1.0/"), "Public Domain");
    EXPECT_EQ(rightsInWords("© Stadtarchiv"), "© Stadtarchiv");
}

} // namespace vitrine::intake
