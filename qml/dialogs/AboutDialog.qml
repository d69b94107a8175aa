// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

Dialog {
    id: root

    title: qsTr("Topologue %1").arg(Session.version)
    bodyWidth: 440

    Label {
        width: parent.width
        text: qsTr("The desktop visual architecture explorer.")
        font.pixelSize: Theme.textTitle
        wrapMode: Text.Wrap
    }
    Label {
        width: parent.width
        text: qsTr("Free software under the Apache License 2.0. Built with Qt (LGPL), Graphviz (EPL), nlohmann/json and pugixml (MIT), Boost (BSL) and zlib; set in Inter, Noto Sans and JetBrains Mono (OFL).")
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeightMode: Text.FixedHeight
        lineHeight: Theme.line
    }
}
