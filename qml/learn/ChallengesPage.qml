// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The shelves of challenges. One that is chosen opens in the editor.
LearnSection {
    id: root

    // From a link or the search: as if its card had been chosen.
    onSelectedChanged: root.begin()

    function begin() {
        if (root.selected === "" || !LessonLibrary.ready)
            return;
        ChallengeRun.start(root.selected);
        root.selected = "";
    }

    Connections {
        target: LessonLibrary
        function onReadyChanged() { root.begin(); }
    }

    LessonShelf {
        id: shelf
        challenges: true
    }
    LessonShelves {
        anchors.fill: parent
        shelf: shelf
        heading: qsTr("Challenges")
        about: qsTr("Designs that miss an objective. Change what may be changed, stay within the budget, and let the engine say whether it is solved.")
        onChosen: key => ChallengeRun.start(key)
    }
}
