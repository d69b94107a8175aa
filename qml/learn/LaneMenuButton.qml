// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Chooses which lanes of the timeline are shown.
FilterChip {
    id: root

    required property TimelineView view

    checkable: false
    iconName: "filter"
    text: root.view.hiddenCategories.length === 0 ? qsTr("All lanes")
        : qsTr("%1 of %2 lanes").arg(root.view.categories.length - root.view.hiddenCategories.length).arg(root.view.categories.length)
    onClicked: menu.open()

    T.Popup {
        id: menu
        y: root.height + 6
        padding: 12
        focus: true
        implicitWidth: 220
        implicitHeight: lanes.implicitHeight + Theme.px(24)
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
        background: Card { }
        contentItem: Column {
            id: lanes
            spacing: 2
            Repeater {
                model: root.view.categories
                CheckBox {
                    required property var modelData
                    width: 196
                    text: modelData.name
                    checked: !root.view.hiddenCategories.includes(modelData.category)
                    onClicked: root.view.toggleCategory(modelData.category)
                }
            }
            Item { width: 1; height: 6 }
            AppButton {
                text: qsTr("Show all lanes")
                enabled: root.view.hiddenCategories.length > 0
                onClicked: root.view.hiddenCategories = []
            }
        }
    }
}
