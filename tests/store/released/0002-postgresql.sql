SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '% is append only', TG_TABLE_NAME; END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.changes (
    version integer NOT NULL,
    place integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    table_name text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    is_claim boolean NOT NULL,
    before json NOT NULL,
    after json NOT NULL,
    accepted_by text COLLATE pg_catalog."C",
    accepted_at text COLLATE pg_catalog."C"
);
CREATE TABLE public.contents (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL
);
CREATE TABLE public.decisions (
    decision integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    table_name text NOT NULL COLLATE pg_catalog."C",
    about text NOT NULL COLLATE pg_catalog."C",
    answer text NOT NULL COLLATE pg_catalog."C",
    thing text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    on_day text NOT NULL COLLATE pg_catalog."C",
    why text NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.decisions_decision_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.decisions_decision_seq OWNED BY public.decisions.decision;
CREATE TABLE public.drafts (
    draft text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    history json NOT NULL,
    revision integer NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    edition integer,
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.edition_files (
    version integer NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    sha256 text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.editions (
    version integer NOT NULL,
    sha256 text NOT NULL COLLATE pg_catalog."C",
    fingerprint text NOT NULL COLLATE pg_catalog."C",
    dataset_version text NOT NULL COLLATE pg_catalog."C",
    claims integer NOT NULL,
    new integer NOT NULL,
    changed integer NOT NULL,
    withdrawn integer NOT NULL,
    base integer,
    restores integer,
    drafts json NOT NULL,
    who text NOT NULL COLLATE pg_catalog."C",
    why text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.journal (
    entry integer NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    action text NOT NULL COLLATE pg_catalog."C",
    about text NOT NULL COLLATE pg_catalog."C",
    why text NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.journal_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.journal_entry_seq OWNED BY public.journal.entry;
CREATE TABLE public.texts (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    details json NOT NULL,
    content text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE ONLY public.decisions ALTER COLUMN decision SET DEFAULT nextval('public.decisions_decision_seq'::regclass);
ALTER TABLE ONLY public.journal ALTER COLUMN entry SET DEFAULT nextval('public.journal_entry_seq'::regclass);
INSERT INTO public.alembic_version VALUES ('0002');
INSERT INTO public.changes VALUES (1, 0, 'new', 'models', 'claim-1', true, '{}', '{"claim": "claim-1", "name_ko": "\uac00"}', '이', '2026-11-30T05:00:00.000+00:00');
INSERT INTO public.contents VALUES ('e93a2754ae80255e30add155009b1d9c7b8ea6f2b58a2f9d09c53d56c8fcc340', '\xeab0802ceb82980a');
INSERT INTO public.contents VALUES ('06eb7d6a69ee19e5fbdf749018d3d2abfa04bcbd1365db312eb86dc7169389b8', '\x00ff');
INSERT INTO public.decisions VALUES (1, 'who', 'models', 'GPT', 'same', 'gpt-3', '김', '2026-11-30', 'why');
INSERT INTO public.drafts VALUES ('one', '초안', '467e63121e2d00162e1ecc0cd382619eb76c02d2316747b3483c7156ec1fbe73', '[{"\uac12": 1.5}, null]', 1, 'published', 1, '김', '2026-11-30T06:00:00.000+00:00');
INSERT INTO public.edition_files VALUES (1, 'a.csv', 'e93a2754ae80255e30add155009b1d9c7b8ea6f2b58a2f9d09c53d56c8fcc340');
INSERT INTO public.edition_files VALUES (1, 'b.csv', '06eb7d6a69ee19e5fbdf749018d3d2abfa04bcbd1365db312eb86dc7169389b8');
INSERT INTO public.editions VALUES (1, '99bb81767907b09e4245f9c36845792f0f0f94f5b06dd4cc6e9d2fc2a6a0054e', '0123456789abcdef', '2026-11-30', 1, 1, 0, 0, NULL, NULL, '["one"]', '김', '첫', '2026-11-30T06:00:00.000+00:00');
INSERT INTO public.journal VALUES (1, '2026-11-30T07:18:25.490+00:00', '김', 'text saved', '467e63121e2d00162e1ecc0cd382619eb76c02d2316747b3483c7156ec1fbe73', '');
INSERT INTO public.journal VALUES (2, '2026-11-30T07:18:25.498+00:00', '김', 'decided', 'who models GPT', 'why');
INSERT INTO public.journal VALUES (3, '2026-11-30T07:18:25.513+00:00', '김', 'published', '1', '첫');
INSERT INTO public.texts VALUES ('467e63121e2d00162e1ecc0cd382619eb76c02d2316747b3483c7156ec1fbe73', '제목', '{"url": "https://example.org"}', '첫째
둘째', '김', '2026-11-30T07:18:25.489+00:00');
SELECT pg_catalog.setval('public.decisions_decision_seq', 1, true);
SELECT pg_catalog.setval('public.journal_entry_seq', 3, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.changes
    ADD CONSTRAINT changes_pkey PRIMARY KEY (version, place);
ALTER TABLE ONLY public.contents
    ADD CONSTRAINT contents_pkey PRIMARY KEY (sha256);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_pkey PRIMARY KEY (decision);
ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_pkey PRIMARY KEY (draft);
ALTER TABLE ONLY public.edition_files
    ADD CONSTRAINT edition_files_pkey PRIMARY KEY (version, name);
ALTER TABLE ONLY public.editions
    ADD CONSTRAINT editions_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY public.texts
    ADD CONSTRAINT texts_pkey PRIMARY KEY (sha256);
CREATE TRIGGER changes_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.changes FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER contents_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.contents FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER decisions_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.decisions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER edition_files_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.edition_files FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER editions_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.editions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER journal_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.journal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE ONLY public.changes
    ADD CONSTRAINT changes_version_fkey FOREIGN KEY (version) REFERENCES public.editions(version);
ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_edition_fkey FOREIGN KEY (edition) REFERENCES public.editions(version);
ALTER TABLE ONLY public.edition_files
    ADD CONSTRAINT edition_files_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.contents(sha256);
ALTER TABLE ONLY public.edition_files
    ADD CONSTRAINT edition_files_version_fkey FOREIGN KEY (version) REFERENCES public.editions(version);
