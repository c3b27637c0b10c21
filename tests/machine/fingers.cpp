// SPDX-License-Identifier: Apache-2.0
// Runs inside the machine under test: a multi-touch panel, moved by lines that come in over a virtio port. QEMU has one
// of its own only from 8.1 on. "down SLOT X Y", "move SLOT X Y", "up SLOT" (0 to 32767), then "frame".
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <initializer_list>
#include <linux/uinput.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

constexpr int kFarthest = 32767;
constexpr int kFingers = 10;

void axis(int device, unsigned short code, int farthest)
{
    uinput_abs_setup setup{};
    setup.code = code;
    setup.absinfo.maximum = farthest;
    ::ioctl(device, UI_SET_ABSBIT, code);
    ::ioctl(device, UI_ABS_SETUP, &setup);
}

void send(int device, unsigned short type, unsigned short code, int value)
{
    input_event event{};
    event.type = type;
    event.code = code;
    event.value = value;
    if (::write(device, &event, sizeof event) != sizeof event)
        std::perror("fingers: uinput");
}

int plugIn()
{
    const int device = ::open("/dev/uinput", O_WRONLY);
    if (device < 0)
        return device;
    for (const unsigned long type : {EV_ABS, EV_KEY, EV_SYN})
        ::ioctl(device, UI_SET_EVBIT, type);
    ::ioctl(device, UI_SET_KEYBIT, BTN_TOUCH);
    ::ioctl(device, UI_SET_PROPBIT, INPUT_PROP_DIRECT);
    axis(device, ABS_X, kFarthest);
    axis(device, ABS_Y, kFarthest);
    axis(device, ABS_MT_SLOT, kFingers - 1);
    axis(device, ABS_MT_TRACKING_ID, kFarthest);
    axis(device, ABS_MT_POSITION_X, kFarthest);
    axis(device, ABS_MT_POSITION_Y, kFarthest);
    uinput_setup setup{};
    setup.id.bustype = BUS_VIRTUAL;
    std::strcpy(setup.name, "Vitrine test panel");
    if (::ioctl(device, UI_DEV_SETUP, &setup) != 0 || ::ioctl(device, UI_DEV_CREATE) != 0)
        return -1;
    return device;
}

} // namespace

int main(int, char** words)
{
    const int device = plugIn();
    std::FILE* orders = std::fopen(words[1], "r");
    if (device < 0 || !orders) {
        std::perror("fingers");
        return 1;
    }
    char line[80];
    int touches = 0;
    int down = 0;
    while (std::fgets(line, sizeof line, orders)) {
        char verb[8]{};
        int slot = 0;
        int x = 0;
        int y = 0;
        std::sscanf(line, "%7s %d %d %d", verb, &slot, &x, &y);
        if (!std::strcmp(verb, "frame")) {
            send(device, EV_SYN, SYN_REPORT, 0);
            continue;
        }
        send(device, EV_ABS, ABS_MT_SLOT, slot);
        if (!std::strcmp(verb, "up")) {
            send(device, EV_ABS, ABS_MT_TRACKING_ID, -1);
            if (--down == 0)
                send(device, EV_KEY, BTN_TOUCH, 0);
            continue;
        }
        if (!std::strcmp(verb, "down")) {
            send(device, EV_ABS, ABS_MT_TRACKING_ID, ++touches);
            if (++down == 1)
                send(device, EV_KEY, BTN_TOUCH, 1);
        }
        send(device, EV_ABS, ABS_MT_POSITION_X, x);
        send(device, EV_ABS, ABS_MT_POSITION_Y, y);
        if (slot == 0) {
            send(device, EV_ABS, ABS_X, x);
            send(device, EV_ABS, ABS_Y, y);
        }
    }
}
