// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Cards of lessons or challenges, chapter by chapter.
FocusScope {
    id: root

    required property LessonShelf shelf
    property string heading: ""
    property string about: ""
    signal chosen(string key)

    readonly property int columns: Math.max(1, Math.floor((flick.width - 2 * Theme.margin) / 300))

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.height + 2 * 24
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: AppScrollBar { }

        Column {
            id: column
            x: Math.round((flick.width - width) / 2)
            y: 24
            width: Math.min(1240, flick.width - 2 * 24)
            spacing: 18

            Item {
                width: parent.width
                height: words.height
                Column {
                    id: words
                    width: parent.width - search.width - 2 * Theme.margin
                    spacing: 4
                    Label {
                        text: root.heading
                        font.pixelSize: Theme.textHuge
                        font.weight: Theme.weightStrong
                        Accessible.role: Accessible.Heading
                    }
                    Label {
                        width: parent.width
                        text: root.about
                        color: Theme.textSecondary
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                        lineHeight: 1.25
                    }
                }
                SearchField {
                    id: search
                    anchors.right: parent.right
                    y: 2
                    width: 220
                    placeholderText: qsTr("Search")
                    onTextChanged: root.shelf.query = text
                }
                Label {
                    anchors.right: parent.right
                    anchors.top: search.bottom
                    anchors.topMargin: 6
                    text: qsTr("%1 of %2 done").arg(root.shelf.done).arg(root.shelf.total)
                    font.pixelSize: Theme.textSmall
                    color: Theme.textSecondary
                    visible: root.shelf.total > 0
                }
            }
            Label {
                width: parent.width
                visible: LessonLibrary.errorText !== ""
                text: LessonLibrary.errorText
                color: Theme.failed
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
            Label {
                visible: LessonLibrary.ready && root.shelf.count === 0
                text: qsTr("Nothing matches.")
                color: Theme.textSecondary
            }
            Repeater {
                model: root.shelf.chapters
                Column {
                    id: chapter
                    required property var modelData
                    width: column.width
                    spacing: 8
                    PanelHeading { text: chapter.modelData.name }
                    Grid {
                        id: grid
                        width: parent.width
                        columns: root.columns
                        spacing: 12
                        Repeater {
                            model: chapter.modelData.cards
                            LessonCard {
                                required property var modelData
                                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                                title: modelData.title
                                summary: modelData.summary
                                about: modelData.about
                                done: modelData.done
                                guess: modelData.guess
                                onClicked: root.chosen(modelData.key)
                                onActiveFocusChanged: if (activeFocus) root.bringIntoView(this)
                            }
                        }
                    }
                }
            }
        }
    }

    function bringIntoView(card: Item) {
        const top = card.mapToItem(column, 0, 0).y + column.y;
        if (top < flick.contentY + 24)
            flick.contentY = Math.max(0, top - 48);
        else if (top + card.height > flick.contentY + flick.height)
            flick.contentY = top + card.height + 24 - flick.height;
    }
}
