// SPDX-License-Identifier: Apache-2.0
// sound colour|data FILE.wav plays a film's music into a file.
#include "sound/music.hpp"

#include <fstream>
#include <iostream>
#include <string>

int main(int argc, char** argv)
{
    using namespace studio;
    const std::string name = argc == 3 ? argv[1] : "";
    if (name != "colour" && name != "data") {
        std::cerr << "sound: call it as sound colour|data FILE.wav\n";
        return 2;
    }
    std::ofstream out(argv[2], std::ios::binary);
    (name == "colour" ? colourMusic() : dataMusic()).writeWave(out);
    if (!out.flush()) {
        std::cerr << "sound: cannot write " << argv[2] << '\n';
        return 1;
    }
}
