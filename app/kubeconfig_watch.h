// Tells when a kubeconfig is another than it was: written to, replaced, gone, or there at last.
#pragma once

#include "model/client/kubeconfig.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace hopscope::app {

class KubeconfigWatch : public QObject
{
    Q_OBJECT
public:
    /// Of the files that these options name, or kubectl's own places.
    KubeconfigWatch(const client::KubeconfigOptions& options, QObject* parent);

signals:
    /// A file's content is another one. Several writes in a row make one signal.
    void changed();

private:
    void look();
    QByteArray content() const;

    QStringList m_files;
    QByteArray m_content; ///< a checksum of them all
    QFileSystemWatcher m_watcher;
    QTimer m_settled;
};

} // namespace hopscope::app
