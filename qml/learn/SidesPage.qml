// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Pros and cons, beside each other: each with what it costs and the lesson that shows it.
CataloguePage {
    shelf: CatalogueModel.Sides
    heading: qsTr("Pros and cons")
    about: qsTr("What microservices give and what they take. Each claim says when it holds and what it costs, and a lesson shows it on the engine.")
    placeholder: qsTr("Find a pro or con")
    columns: 2
}
