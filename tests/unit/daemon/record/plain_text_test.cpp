// SPDX-License-Identifier: Apache-2.0
#include "daemon/record/plain_text.hpp"
#include "daemon/record/secret.hpp"

#include <gtest/gtest.h>

#include <set>

namespace vitrine::daemon {

TEST(PlainText, KeepsWellFormedUtf8AndMarksTheRest)
{
    EXPECT_EQ(asUtf8("Jenaer Straße 🙂", 100), "Jenaer Straße 🙂");
    EXPECT_EQ(asUtf8("a\xFF"
                     "b\xC3",
                     100),
              "a\xEF\xBF\xBD"
              "b\xEF\xBF\xBD");
    EXPECT_EQ(asUtf8("\xED\xA0\x80", 100), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD") << "a lone surrogate";
    EXPECT_EQ(asUtf8("\xC0\xAF", 100), "\xEF\xBF\xBD\xEF\xBF\xBD") << "an overlong slash";
}

TEST(PlainText, CutsBetweenCharacters)
{
    EXPECT_EQ(asUtf8("ääää", 5), "ää…");
    EXPECT_EQ(asUtf8("abc", 3), "abc");
}

TEST(PlainText, ALineForTheLogStaysOneLineCase147)
{
    EXPECT_EQ(asOneLine("a\r\nb\x1B[31m\t\\"), "a\\x0D\\x0Ab\\x1B[31m\\x09\\\\");
    EXPECT_EQ(asOneLine("\xC2\x9B"), "\\xC2\\x9B") << "a C1 control is one too";
    EXPECT_EQ(asOneLine("x\xE2\x80\xAEy"), "x\\xE2\\x80\\xAEy") << "a bidi override turns lines around";
    EXPECT_EQ(asOneLine("${jndi:ldap://x}"), "${jndi:ldap://x}") << "templates are only text here";
    EXPECT_EQ(asOneLine(std::string(1000, 'x'), 10), "xxxxxxxxxx…");
}

TEST(Secret, IsLongRandomAndKeptAsSha256)
{
    std::set<std::string> made;
    for (int i = 0; i < 100; ++i)
        made.insert(randomSecret(32));
    EXPECT_EQ(made.size(), 100U);
    EXPECT_EQ(made.begin()->size(), 43U) << "256 bits as base64url";
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Secret, ACodeIsEightyBitsThatPeopleCanRead)
{
    const auto code = randomCode();
    EXPECT_EQ(code.size(), 19U);
    EXPECT_EQ(code.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ-"), std::string::npos) << code;
    EXPECT_NE(code, randomCode());
}

TEST(Secret, ComparesWholeTexts)
{
    EXPECT_TRUE(equalInConstantTime("abc", "abc"));
    EXPECT_FALSE(equalInConstantTime("abc", "abd"));
    EXPECT_FALSE(equalInConstantTime("abc", "abcd"));
    EXPECT_TRUE(equalInConstantTime("", ""));
}

} // namespace vitrine::daemon
