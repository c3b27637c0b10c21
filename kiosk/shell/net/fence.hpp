// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

class QQmlEngine;

namespace vitrine {
class Kinds;
}

namespace vitrine::shell {

class NoNetwork;
class UrlGate;

/// The folder above bin, where what is loaded at run time stands.
[[nodiscard]] std::filesystem::path besideProgram();
/// Only what is ours and Qt's own modules can be imported or loaded; no network.
void fence(QQmlEngine& engine, UrlGate& gate, NoNetwork& noNetwork);
/// QML may load the plugins of these kinds.
void admit(QQmlEngine& engine, UrlGate& gate, const Kinds& kinds);

} // namespace vitrine::shell
