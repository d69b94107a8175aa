// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The usual questions about a system, one card each, and the answer of the chosen one.
Dialog {
    id: root

    required property ScenarioModel scenarios
    required property Playback playback
    readonly property alias model: stress

    /// Opens with this question, and asks it unless its answer is there and still true.
    function ask(question: int) {
        stress.question = question;
        open();
        if (!(stress.answered && !stress.stale) && !(stress.busy && stress.asked === question))
            stress.run();
    }

    title: qsTr("Stress")
    bodyWidth: Math.max(700, Math.min(1120, (parent ? parent.width : 1280) - 96))
    // A click beside it may be a slip, and closing stops what is being worked out.
    closePolicy: stress.busy ? T.Popup.CloseOnEscape : T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onClosed: stress.cancel()

    StressModel {
        id: stress
        scenarios: root.scenarios
        playback: root.playback
    }
    Item {
        width: parent.width
        height: Math.max(Theme.px(360), Math.min(Theme.px(620), (root.parent ? root.parent.height : Theme.px(720)) - Theme.px(140)))

        ScrollArea {
            id: cards
            width: Theme.px(248)
            height: parent.height
            contentHeight: questions.height

            Column {
                id: questions
                width: cards.width
                spacing: Theme.gap
                Accessible.role: Accessible.Grouping
                Accessible.name: qsTr("Questions")
                Repeater {
                    model: [
                        { entry: Actions.stressTraffic, about: qsTr("Raises the traffic of all journeys until the first objective is missed, and says what runs out.") },
                        { entry: Actions.stressFailures, about: qsTr("Takes down each component in turn for 30 s, and shows who takes down whom.") },
                        { entry: Actions.stressColdCache, about: qsTr("Empties every cache at once, and watches who feels it and for how long.") },
                        { entry: Actions.stressMetastable, about: qsTr("Sends a spike of 20 s, several times, and watches whether all is well a minute later.") }
                    ]
                    StressCard {
                        required property int index
                        required property var modelData
                        width: cards.width
                        entry: modelData.entry
                        about: modelData.about
                        current: stress.question === index
                        working: stress.busy && stress.asked === index
                        onClicked: stress.question = index
                    }
                }
            }
        }
        StressAnswer {
            anchors.left: cards.right
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            height: parent.height
            stress: stress
            onShown: root.close()
        }
    }
}
