// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

/// Whether a lesson is shown to a room: full screen, in large type, without what is around it.
QtObject {
    property bool on: false
}
