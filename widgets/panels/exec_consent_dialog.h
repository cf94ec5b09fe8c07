// Asks whether the command that a kubeconfig names to log in may be run, and shows all of it.
#pragma once

#include "model/client/exec_consent.h"

#include <QDialog>

class QPushButton;
class QScrollArea;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::panels {

/// Accepted: it may be run, now and later, as long as nothing about it changes. Where not all of it fits on the screen, it cannot be
/// accepted before the end of it was in view.
class ExecConsentDialog : public QDialog
{
    Q_OBJECT
public:
    /// `changed`: what differs from something that was agreed to before.
    ExecConsentDialog(const client::ExecConsent& consent, const QString& context, const std::vector<client::ConsentPart>& changed,
                      QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* rows(const client::ExecConsent& consent);
    void watchTheEnd();

    QScrollArea* m_area;
    labels::PlainLabel* m_unseen;
    QPushButton* m_run;
    bool m_settled = false; ///< it has its size on the screen
};

} // namespace hopscope::panels
