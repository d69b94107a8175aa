// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQml

/// How positions are written.
QtObject {
    /// "01:24.5"
    function clock(seconds: real): string {
        const tenths = Math.floor(seconds * 10 + 1e-6);
        const minutes = Math.floor(tenths / 600);
        const rest = (tenths - minutes * 600) / 10;
        return (minutes < 10 ? "0" : "") + minutes + ":" + (rest < 10 ? "0" : "") + rest.toFixed(1);
    }
}
