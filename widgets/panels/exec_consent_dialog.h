// Asks whether the command that a kubeconfig names to log in may be run, and shows all of it.
#pragma once

#include "model/client/exec_config.h"

#include <QDialog>

namespace hopscope::panels {

/// Accepted: it may be run, now and later, as long as nothing about it changes.
class ExecConsentDialog : public QDialog
{
    Q_OBJECT
public:
    ExecConsentDialog(const client::ExecConfig& exec, const QString& context, QWidget* parent);
};

} // namespace hopscope::panels
