// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Tools and technology: what there is, what it is for, and a way into the drawing.
CataloguePage {
    shelf: CatalogueModel.Technologies
    heading: qsTr("Tools and technology")
    about: qsTr("What systems of services are built with: what each thing is, when to use it and when not, since when it is there, its licence, and what the simulation assumes of it.")
    placeholder: qsTr("Find a technology")
}
