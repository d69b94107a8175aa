// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Adoption cases: who went which way, why, and what became of it.
CataloguePage {
    shelf: CatalogueModel.Cases
    heading: qsTr("Adoption cases")
    about: qsTr("Who split a system, who did not, and who came back: what they had, why they changed it, what they did, and what became of it.")
    placeholder: qsTr("Find a case")
}
