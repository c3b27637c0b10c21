// SPDX-License-Identifier: Apache-2.0
#include "core/text/captions.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vitrine {

namespace {

std::string told(const std::string& vtt)
{
    Problems problems;
    std::string text;
    for (const auto& caption : readCaptions(vtt, "f.vtt", problems))
        text += std::to_string(caption.begin.count()) + '-' + std::to_string(caption.end.count()) + ' ' + caption.text +
                '\n';
    for (auto& problem : problems)
        problem.excerpt = problem.hint = {};
    return text + printProblems(problems);
}

} // namespace

TEST(Captions, HaveTimesAndPlainWords)
{
    EXPECT_EQ(told("WEBVTT - title\nKind: captions\n\nNOTE hidden\nstill\n\n1\n00:01.000 --> 00:02.500 align:start\n"
                   "<v Anna>Hello <i>you</i> &amp; me\nsecond line\n\n01:00:00.000 --> 01:00:01.000\nlate\n"),
              "1000-2500 Hello you & me\nsecond line\n3600000-3601000 late\n");
}

TEST(Captions, TakeWindowsLineEndsAndAByteOrderMark)
{
    EXPECT_EQ(told("\xEF\xBB\xBFWEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nGrüße\r\n"), "0-1000 Grüße\n");
}

TEST(Captions, LeaveOutABadOneAndKeepTheOthers) // case 119
{
    EXPECT_EQ(told("WEBVTT\n\n00:03.000 --> 00:02.000\nback\n\n00:00:01,000 --> 00:00:02,000\ncomma\n\nno times\n\n"
                   "00:00.000 --> 99:00:00.000\nlong\n\n00:04.000 --> 00:05.000\ngood\n\n00:61.000 --> 00:62.000\nx\n"),
              "4000-5000 good\n"
              "f.vtt:3:1: error: this caption ends before it begins [bad-captions]\n"
              "f.vtt:6:1: error: these times cannot be read [bad-captions]\n"
              "f.vtt:9:1: error: a caption without times [bad-captions]\n"
              "f.vtt:11:1: error: this caption ends after ten hours [bad-captions]\n"
              "f.vtt:17:1: error: these times cannot be read [bad-captions]\n");
}

TEST(Captions, AreInOrderEvenIfTheFileIsNot)
{
    EXPECT_EQ(told("WEBVTT\n\n00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na\n"),
              "1000-2000 a\n5000-6000 b\n");
}

TEST(Captions, SayWhenAFileIsNone)
{
    EXPECT_EQ(told("1\n00:00:01,000 --> 00:00:02,000\nSubRip\n"),
              "f.vtt:1:1: error: captions begin with a line that says WEBVTT [bad-captions]\n");
    EXPECT_EQ(told("WEBVTT\n\n\xFF"), "f.vtt:3:1: error: the captions are not plain text in UTF-8 [bad-captions]\n");
    EXPECT_EQ(told(""), "f.vtt:1:1: error: captions begin with a line that says WEBVTT [bad-captions]\n");
}

TEST(Captions, KeepNoTagThatIsNeverClosed)
{
    EXPECT_EQ(told("WEBVTT\n\n00:00.000 --> 00:01.000\na <script\n"), "0-1000 a \n");
}

} // namespace vitrine
