// What the export dialog's fields, preview and saver tell it.
#include "app/export_preview.h"
#include "app/export_saver.h"
#include "app/window_export.h"
#include "widgets/wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace hopscope::app {

void ExportDialog::connectFields()
{
    connect(&m_pause, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(m_use, &QComboBox::currentIndexChanged, this, &ExportDialog::followUse);
    connect(m_part, &QComboBox::currentIndexChanged, this, &ExportDialog::followPart);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::followPreset);
    for (const QComboBox* chosen : {m_background, m_text, m_scale, m_diagram})
        connect(chosen, &QComboBox::currentIndexChanged, this, &ExportDialog::changed);
    connect(m_background, &QComboBox::currentIndexChanged, this, &ExportDialog::askAgain); // a pair has other names
    for (const QCheckBox* check : {m_legend, m_origin, m_sayMask, m_data})
        connect(check, &QCheckBox::toggled, this, &ExportDialog::changed);
    for (const QCheckBox* check : {m_hideAddresses, m_hideNames, m_hideNamespaces})
        connect(check, &QCheckBox::toggled, this, &ExportDialog::followMasks);
    for (const QSpinBox* number : {m_width, m_height, m_frames, m_loop})
        connect(number, &QSpinBox::valueChanged, this, &ExportDialog::changed);
    connect(m_hold, &QDoubleSpinBox::valueChanged, this, &ExportDialog::changed);
    for (const QLineEdit* line : {m_heading, m_caption})
        connect(line, &QLineEdit::textChanged, this, &ExportDialog::changed);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::askAgain);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_moreFields->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_stop, &QPushButton::clicked, this, &ExportDialog::stopSaving);
    connect(m_preview, &ExportPreview::dragBegun, this, &ExportDialog::takeAlong);
    connect(m_play, &QToolButton::clicked, this, [this] {
        m_preview->setPlaying(!m_preview->isPlaying());
        tellFacts();
    });
    connect(m_saver, &ExportSaver::progressed, this, [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
    });
    connect(m_saver, &ExportSaver::ended, this, [this](const Status& status, bool stopped) {
        showSaving(false);
        if (!status)
            say(stopped ? tr("Stopped; nothing was written.") : wording::errorSentence(status.error()));
        else
            remember();
        emit saveEnded(bool(status));
        if (status)
            accept();
    });
}

} // namespace hopscope::app
