// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// A list of rows. Nothing is made ahead of what is seen: Qt would still be making rows when the model has fewer of
/// them, and complain ("DelegateModel::cancel: index out range").
ListView {
    cacheBuffer: 0
    clip: true
    boundsBehavior: Flickable.StopAtBounds
}
