// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Qt.labs.qmlmodels
import Topologue

/// Right: what is selected, number by number; the document when nothing is.
Rectangle {
    id: root

    required property Document document
    required property DiagramCanvas canvas
    required property Editor editor
    readonly property alias inspector: inspector

    /// A link: what the diagram draws is selected there; journeys and teams are shown here only.
    function show(key: string) {
        if (key.startsWith("journey:") || key.startsWith("team:")) {
            inspector.subject = key;
            return;
        }
        root.canvas.selection = [key];
        root.canvas.reveal(key);
    }

    /// Leads the keyboard to the first field, as soon as there is room for it.
    function takeFocus() {
        root.wantsFocus = !root.visible;
        if (root.visible)
            rows.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }
    property bool wantsFocus: false
    onVisibleChanged: if (root.wantsFocus) root.takeFocus()

    color: Theme.surface

    InspectorModel {
        id: inspector
        document: root.document
        selection: root.canvas.selection
        onShown: sheet.contentY = 0
    }

    Flickable {
        id: sheet
        x: 1
        width: Theme.rightPanel - 1
        height: parent.height
        contentHeight: rows.y + rows.height + Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar { }
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Inspector")

        Column {
            id: heading
            x: Theme.margin + 4
            y: Theme.px(18)
            width: parent.width - 2 * x
            spacing: 6
            AppButton {
                visible: inspector.subject !== ""
                height: Theme.px(26)
                iconName: "chevron-left"
                text: qsTr("Back")
                onClicked: inspector.subject = ""
            }
            Row {
                width: parent.width
                spacing: 10
                Icon {
                    id: icon
                    visible: name !== ""
                    name: inspector.icon
                    color: Theme.text
                    width: Theme.px(20)
                    height: Theme.px(20)
                }
                Label {
                    width: parent.width - (icon.visible ? Theme.px(30) : 0) - (explain.visible ? Theme.px(34) : 0) - (locking.visible ? 34 : 0)
                    text: inspector.title
                    font.pixelSize: Theme.textTitle
                    font.weight: Theme.weightStrong
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    Accessible.role: Accessible.Heading
                }
                IconButton { // Shows whether the boxes are locked where they are, and changes it.
                    id: locking
                    readonly property bool locks: Actions.lock.enabled
                    width: 24
                    height: Theme.px(24)
                    visible: inspector.subject === "" && (locks || Actions.unlock.enabled) && root.editor.componentCount + root.editor.deployableCount > 0
                    checked: !locks
                    iconName: locks ? "lock-open" : "lock"
                    hint: locks ? qsTr("Lock its place") : qsTr("Locked: neither a hand nor a layout moves it. Unlock it")
                    onClicked: (locks ? Actions.lock : Actions.unlock).trigger()
                }
                ConceptButton {
                    id: explain
                    about: LearnLinks.conceptOfIcon(inspector.icon)
                }
            }
            Label {
                visible: text !== ""
                text: inspector.subtitle
                color: Theme.textSecondary
                font.pixelSize: Theme.textSmall
            }
        }
        Column {
            id: rows
            y: heading.y + heading.height + 8
            width: parent.width
            Repeater {
                model: GradualRows { rows: inspector }
                delegate: DelegateChooser {
                    role: "kind"
                    DelegateChoice {
                        roleValue: "field"
                        DelegateChooser {
                            role: "editor"
                            DelegateChoice {
                                roleValue: "choice"
                                InspectorChoice { width: rows.width; inspector: root.inspector }
                            }
                            DelegateChoice {
                                roleValue: "set"
                                InspectorChoice { width: rows.width; inspector: root.inspector }
                            }
                            DelegateChoice {
                                roleValue: "flag"
                                InspectorFlag { width: rows.width; inspector: root.inspector }
                            }
                            DelegateChoice {
                                roleValue: "words"
                                InspectorParagraph { width: rows.width; inspector: root.inspector }
                            }
                            DelegateChoice {
                                InspectorValue { width: rows.width; inspector: root.inspector }
                            }
                        }
                    }
                    DelegateChoice {
                        roleValue: "group"
                        InspectorGroup { width: rows.width; inspector: root.inspector }
                    }
                    DelegateChoice {
                        roleValue: "add"
                        InspectorAdder { width: rows.width; inspector: root.inspector }
                    }
                    DelegateChoice {
                        InspectorRow {
                            id: row
                            required property string key
                            width: rows.width
                            onClicked: root.show(row.key)
                        }
                    }
                }
            }
        }
    }
    Rectangle {
        width: 1
        height: parent.height
        color: Theme.border
    }
}
