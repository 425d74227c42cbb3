BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE changes (
	version INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	table_name TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	is_claim BOOLEAN NOT NULL, 
	"before" JSON NOT NULL, 
	"after" JSON NOT NULL, accepted_by TEXT, accepted_at TEXT, 
	PRIMARY KEY (version, place), 
	FOREIGN KEY(version) REFERENCES editions (version)
);
INSERT INTO "changes" VALUES(1,0,'new','models','claim-1',1,'{}','{"claim": "claim-1", "name_ko": "\uac00"}','이','2026-11-30T05:00:00.000+00:00');
CREATE TABLE contents (
	sha256 TEXT NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (sha256)
);
INSERT INTO "contents" VALUES('e93a2754ae80255e30add155009b1d9c7b8ea6f2b58a2f9d09c53d56c8fcc340',X'EAB0802CEB82980A');
INSERT INTO "contents" VALUES('06eb7d6a69ee19e5fbdf749018d3d2abfa04bcbd1365db312eb86dc7169389b8',X'00FF');
CREATE TABLE decisions (
	decision INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	table_name TEXT NOT NULL, 
	about TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	thing TEXT NOT NULL, 
	who TEXT NOT NULL, 
	on_day TEXT NOT NULL, 
	why TEXT NOT NULL, 
	PRIMARY KEY (decision)
);
INSERT INTO "decisions" VALUES(1,'who','models','GPT','same','gpt-3','김','2026-11-30','why');
CREATE TABLE drafts (
	draft TEXT NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	history JSON NOT NULL, 
	revision INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	edition INTEGER, 
	who TEXT NOT NULL, 
	at TEXT NOT NULL, 
	PRIMARY KEY (draft), 
	FOREIGN KEY(edition) REFERENCES editions (version)
);
INSERT INTO "drafts" VALUES('one','초안','467e63121e2d00162e1ecc0cd382619eb76c02d2316747b3483c7156ec1fbe73','[{"\uac12": 1.5}, null]',1,'published',1,'김','2026-11-30T06:00:00.000+00:00');
CREATE TABLE edition_files (
	version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	PRIMARY KEY (version, name), 
	FOREIGN KEY(version) REFERENCES editions (version), 
	FOREIGN KEY(sha256) REFERENCES contents (sha256)
);
INSERT INTO "edition_files" VALUES(1,'a.csv','e93a2754ae80255e30add155009b1d9c7b8ea6f2b58a2f9d09c53d56c8fcc340');
INSERT INTO "edition_files" VALUES(1,'b.csv','06eb7d6a69ee19e5fbdf749018d3d2abfa04bcbd1365db312eb86dc7169389b8');
CREATE TABLE editions (
	version INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	dataset_version TEXT NOT NULL, 
	claims INTEGER NOT NULL, 
	new INTEGER NOT NULL, 
	changed INTEGER NOT NULL, 
	withdrawn INTEGER NOT NULL, 
	base INTEGER, 
	restores INTEGER, 
	drafts JSON NOT NULL, 
	who TEXT NOT NULL, 
	why TEXT NOT NULL, 
	at TEXT NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "editions" VALUES(1,'99bb81767907b09e4245f9c36845792f0f0f94f5b06dd4cc6e9d2fc2a6a0054e','0123456789abcdef','2026-11-30',1,1,0,0,NULL,NULL,'["one"]','김','첫','2026-11-30T06:00:00.000+00:00');
CREATE TABLE journal (
	entry INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	who TEXT NOT NULL, 
	action TEXT NOT NULL, 
	about TEXT NOT NULL, 
	why TEXT NOT NULL, 
	PRIMARY KEY (entry)
);
INSERT INTO "journal" VALUES(1,'2026-11-30T07:18:22.093+00:00','김','text saved','467e63121e2d00162e1ecc0cd382619eb76c02d2316747b3483c7156ec1fbe73','');
INSERT INTO "journal" VALUES(2,'2026-11-30T07:18:22.098+00:00','김','decided','who models GPT','why');
INSERT INTO "journal" VALUES(3,'2026-11-30T07:18:22.109+00:00','김','published','1','첫');
CREATE TABLE texts (
	sha256 TEXT NOT NULL, 
	title TEXT NOT NULL, 
	details JSON NOT NULL, 
	content TEXT NOT NULL, 
	who TEXT NOT NULL, 
	at TEXT NOT NULL, 
	PRIMARY KEY (sha256)
);
INSERT INTO "texts" VALUES('467e63121e2d00162e1ecc0cd382619eb76c02d2316747b3483c7156ec1fbe73','제목','{"url": "https://example.org"}','첫째
둘째','김','2026-11-30T07:18:22.084+00:00');
CREATE TRIGGER journal_keeps_UPDATE BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is append only'); END;
CREATE TRIGGER journal_keeps_DELETE BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is append only'); END;
CREATE TRIGGER journal_keeps_REPLACE BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'journal is append only'); END;
CREATE TRIGGER editions_keeps_UPDATE BEFORE UPDATE ON editions
BEGIN SELECT RAISE(ABORT, 'editions is append only'); END;
CREATE TRIGGER editions_keeps_DELETE BEFORE DELETE ON editions
BEGIN SELECT RAISE(ABORT, 'editions is append only'); END;
CREATE TRIGGER editions_keeps_REPLACE BEFORE INSERT ON editions
WHEN EXISTS (SELECT 1 FROM editions WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'editions is append only'); END;
CREATE TRIGGER edition_files_keeps_UPDATE BEFORE UPDATE ON edition_files
BEGIN SELECT RAISE(ABORT, 'edition_files is append only'); END;
CREATE TRIGGER edition_files_keeps_DELETE BEFORE DELETE ON edition_files
BEGIN SELECT RAISE(ABORT, 'edition_files is append only'); END;
CREATE TRIGGER edition_files_keeps_REPLACE BEFORE INSERT ON edition_files
WHEN EXISTS (SELECT 1 FROM edition_files WHERE version = NEW.version AND name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'edition_files is append only'); END;
CREATE TRIGGER contents_keeps_UPDATE BEFORE UPDATE ON contents
BEGIN SELECT RAISE(ABORT, 'contents is append only'); END;
CREATE TRIGGER contents_keeps_DELETE BEFORE DELETE ON contents
BEGIN SELECT RAISE(ABORT, 'contents is append only'); END;
CREATE TRIGGER contents_keeps_REPLACE BEFORE INSERT ON contents
WHEN EXISTS (SELECT 1 FROM contents WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'contents is append only'); END;
CREATE TRIGGER changes_keeps_UPDATE BEFORE UPDATE ON changes
BEGIN SELECT RAISE(ABORT, 'changes is append only'); END;
CREATE TRIGGER changes_keeps_DELETE BEFORE DELETE ON changes
BEGIN SELECT RAISE(ABORT, 'changes is append only'); END;
CREATE TRIGGER changes_keeps_REPLACE BEFORE INSERT ON changes
WHEN EXISTS (SELECT 1 FROM changes WHERE version = NEW.version AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'changes is append only'); END;
CREATE TRIGGER decisions_keeps_UPDATE BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions is append only'); END;
CREATE TRIGGER decisions_keeps_DELETE BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions is append only'); END;
CREATE TRIGGER decisions_keeps_REPLACE BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'decisions is append only'); END;
COMMIT;
