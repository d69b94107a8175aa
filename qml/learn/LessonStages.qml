// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The architectures of a lesson: beside each other, or, where that would make their names too small to read, one in
/// front and the others small beside it. A click, or its number, brings another one to the front.
Item {
    id: root

    required property LessonPlayer lesson
    required property Item keysFirst ///< As CompareView's.
    readonly property int count: root.lesson.shownCount
    readonly property real share: (root.width - (root.count - 1) * Theme.gap) / Math.max(1, root.count)
    readonly property bool crowded: root.count > 2 && root.share < 440
    readonly property real side: Math.max(Theme.wide(236), Math.round(root.width * 0.25))
    readonly property real sideHeight: (root.height - (root.count - 2) * Theme.gap) / Math.max(1, root.count - 1)

    Repeater {
        model: root.lesson
        LessonStage {
            readonly property bool small: root.crowded && behind >= 0
            x: small ? root.width - root.side : root.crowded ? 0 : rank * (root.share + Theme.gap)
            y: small ? behind * (root.sideHeight + Theme.gap) : 0
            width: small ? root.side : root.crowded ? root.width - root.side - Theme.gap : root.share
            height: small ? root.sideHeight : root.height
            visible: shown
            narrow: root.lesson.count > 1
            thumbnail: small
            keysFirst: root.keysFirst
            onEditWanted: row => root.lesson.openInEditor(row)
            onFrontWanted: row => root.lesson.front = row
        }
    }
}
