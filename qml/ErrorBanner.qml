// SPDX-License-Identifier: Apache-2.0
import Topologue

/// What went wrong with the session; stays until it is dismissed.
ErrorCard {
    title: Session.errorTitle
    detail: Session.errorText
    onDismissed: Session.dismissError()
}
