// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick
import Vitrine.Ui

/// The tokens, and functions over them whose bindings follow every change of unit, text size and contrast.
Tokens {
    id: root

    /// Design px -> device px.
    function dp(n: real): real {
        return n * root.unit;
    }

    function size(role: string): real {
        return root.sizeOf(role, root.unit, root.textScale);
    }

    function family(role: string): string {
        return root.familyOf(root.sizeOf(role, 1, root.textScale));
    }

    function weight(role: string): int {
        return root.weightOf(role, root.writing);
    }

    function lineHeight(role: string): real {
        return root.lineHeightOf(role, root.writing);
    }

    /// Letter spacing in device px.
    function tracking(role: string): real {
        return root.trackingOf(role) * root.size(role);
    }

    /// The whole font of a role.
    function font(role: string): font {
        return root.fontOf(role, root.size(role), 0);
    }
}
