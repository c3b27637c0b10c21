// SPDX-License-Identifier: Apache-2.0
#include "core/config/pin.hpp"

#include <gtest/gtest.h>

namespace vitrine {

TEST(Pin, OnlyTheRightOneMatchesItsHash)
{
    const auto hash = makePinHash("270419");
    EXPECT_TRUE(isPinHash(hash)) << hash;
    EXPECT_TRUE(pinMatches("270419", hash));
    EXPECT_FALSE(pinMatches("270418", hash));
    EXPECT_FALSE(pinMatches("2704190", hash));
    EXPECT_FALSE(pinMatches("", hash));
}

TEST(Pin, TheSamePinHasAnotherHashEachTimeAndIsNotInIt)
{
    const auto one = makePinHash("270419");
    EXPECT_NE(one, makePinHash("270419"));
    EXPECT_EQ(one.find("270419"), std::string::npos);
}

TEST(Pin, AHashOfAnotherProgramIsReadTheSame)
{
    // RFC 7914, section 12, has its test vectors for other salts; this one was made with Python's hashlib.scrypt.
    EXPECT_TRUE(pinMatches("4711", "scrypt$1024$8$1$000102030405060708090a0b0c0d0e0f$"
                                   "73322bcff7f111436cbeb6e47c911a6157bff6cfe24c717235a87b9cdbc2fbd3"));
}

TEST(Pin, AHashThatIsNoneOrTooDearMatchesNothing)
{
    const auto hash = makePinHash("270419");
    const auto tail = hash.substr(hash.find('$'));
    for (const auto& wrong :
         {std::string(), std::string("270419"), "argon2" + tail, hash + "$", hash.substr(0, hash.size() - 1),
          "scrypt$1048576$8$1" + hash.substr(hash.find('$', 15)), "scrypt$32768$8$0" + hash.substr(hash.find('$', 15)),
          "scrypt$32767$8$1" + hash.substr(hash.find('$', 15)), std::string("scrypt$$$$$")}) {
        EXPECT_FALSE(isPinHash(wrong)) << wrong;
        EXPECT_FALSE(pinMatches("270419", wrong)) << wrong;
    }
}

TEST(Pin, ANewOneIsNotOneOfThoseThatAnybodyTriesFirst)
{
    EXPECT_TRUE(checkNewPin("2704"));
    EXPECT_TRUE(checkNewPin("135790"));
    EXPECT_EQ(checkNewPin("123").error().message, "a PIN is four to twelve digits");
    EXPECT_EQ(checkNewPin("12a4").error().message, "a PIN is four to twelve digits");
    EXPECT_EQ(checkNewPin("1234567890123").error().message, "a PIN is four to twelve digits");
    for (const auto* row : {"0000", "1234", "987654"})
        EXPECT_EQ(checkNewPin(row).error().message, "this PIN is one of the first that anybody tries; take another")
            << row;
}

} // namespace vitrine
